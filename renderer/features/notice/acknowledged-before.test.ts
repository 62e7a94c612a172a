import { expect, it } from 'vitest';
import { accessRow, asView, opened } from '../access/testing/access-rows';
import { lastAcknowledgement } from './acknowledged-before';

const me = '11111111-1111-4111-8111-111111111111';

it('finds the latest acknowledgement of this person, of any version of this notice', () => {
  const rows = [
    accessRow({ person: me, state: opened('2026-11-20T10:00:00.000Z') }),
    accessRow({ person: me, state: opened('2026-11-23T10:00:00.000Z') }),
    accessRow({ state: opened('2026-11-24T10:00:00.000Z') }),
    accessRow({ person: me, state: { is: 'requested' } }),
  ].map(asView);
  expect(lastAcknowledgement(rows, me, 'direct-care')?.at).toBe('2026-11-23T10:00:00.000Z');
  expect(lastAcknowledgement(rows, me, 'direct')).toBeUndefined();
  expect(lastAcknowledgement(rows, me, 'copi-general')).toBeUndefined();
});
