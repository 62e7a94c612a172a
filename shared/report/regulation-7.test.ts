import { expect, it } from 'vitest';
import type { Arrangement } from '../domain/arrangement/model';
import { arrangementOfTest, signedWorld } from '../domain/testing/signed';
import { ids, people } from '../domain/testing/practices';
import { protocolHash } from '../domain/protocol/model';
import { regulation7 } from './regulation-7';
import { accessOfTest, reviewOfTest } from './testing';

const span = { from: '2026-11-01', until: '2026-11-30' };
const made = async (different: Partial<Parameters<typeof regulation7>[0]> = {}) => {
  const world = await signedWorld();
  const arrangement: Arrangement = (await world.rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
  const duties = regulation7({
    arrangement,
    accesses: [accessOfTest(2), accessOfTest(3)],
    privacy: { reviews: [reviewOfTest(2)], procedures: [], samples: [] },
    span,
    today: '2026-11-24',
    ...different,
  });
  return new Map(duties.map((duty) => [duty.id, duty]));
};

it('shows each duty from the rows', async () => {
  const duties = await made();
  expect([...duties.keys()]).toEqual(['minimum', 'particulars', 'need', 'measures', 'yearly', 'patients', 'request']);
  expect(duties.get('minimum')?.shown[0]).toContain('2 records were opened');
  expect(duties.get('need')?.shown[1]).toContain('2 of 2 openings acknowledged');
});

it('says plainly what is missing', async () => {
  const missing = async (id: string, different = {}) => ((await made(different)).get(id)?.missing ?? []).join(' ');
  expect(await missing('measures')).toBe(
    'The practice has set no procedure of its review. 1 access has no finding yet.',
  );
  expect(await missing('measures', { privacy: null })).toContain('Only the privacy officer');
  expect(await missing('minimum', { accesses: [] })).toContain('nothing to show');
  expect(await missing('yearly')).toBe('');
  expect(await missing('yearly', { today: '2027-12-01' })).toContain('More than 12 months');
  const wrong = accessOfTest(2, { concerns: [{ code: 'x', says: 'It ran out.', next: 'Ask.' }] });
  expect(await missing('need', { accesses: [wrong] })).toContain('1 access had something');
});

it('shows who read the protocol, what was confirmed again, and what patients are told', async () => {
  const by = people.harbourReception;
  const at = '2026-11-10T10:00:00.000Z';
  const content = { version: 1, title: 'How we work', sections: [{ title: 'Who', text: 'Us' }], change: 'First' };
  const hash = protocolHash(content);
  const published = { ...content, arrangement: ids.arrangement, by, at, hash, command: ids.unknown, receivedAt: null };
  const receipt = { arrangement: ids.arrangement, version: 1, hash, by, at, receivedAt: null };
  const duties = await made({ protocols: [published], receipts: [receipt], patientsTold: 'We help.\n\nAsk us.' });
  expect(duties.get('need')?.shown.at(-1)).toBe('Read version 1 of the protocol: 1 of 1 person.');
  expect((await made({ protocols: [published] })).get('need')?.shown.at(-1)).toContain('0 of 1 person');
  expect(duties.get('patients')).toMatchObject({ shown: ['We help.', 'Ask us.'], missing: [] });
  expect((await made()).get('patients')?.missing).toHaveLength(1);
});
