import { expect, it } from 'vitest';
import { people } from '../testing/practices';
import { pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { claimOf } from './claim';

it('says who claims what relationship of care, and on what ground', async () => {
  const world = await signedWorld();
  await world.does(people.harbourReception, pairOfTest, 'access.request', {
    ...requestArgs,
    relationship: 'neighbour',
  });
  const one = await world.rows.get(pairOfTest, 'access', requestArgs.id);
  if (!one) throw new Error('unreachable');
  expect(claimOf(one, { home: 'Larkfield Surgery', buddy: 'Harbour View Practice' })).toBe(
    'Priya Nair claims to care for the patient: registered with Larkfield Surgery, turned to Harbour View Practice for medication; on the basis of direct care; says they know the patient (neighbour).',
  );
});
