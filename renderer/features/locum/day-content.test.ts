import { expect, test } from 'vitest';
import type { Access } from '../../../shared/domain/access/model';
import { sealedWords } from '../../../shared/domain/testing/practices';
import type { LocumSession } from '../../../shared/domain/locum-session/model';
import { contentOf, dayContent } from './day-content';

const actor = {
  person: '00000000-0000-4000-9000-000000000011',
  name: 'Dr Kofi Mensah',
  organisation: 'Z99001',
  roles: ['clinician' as const],
};
const at = '2026-11-24T10:00:00.000Z';
const session = (id: number, more: Partial<LocumSession> = {}): LocumSession => ({
  id: `00000000-0000-4000-9500-${String(id).padStart(12, '0')}`,
  organisation: 'Z99001',
  person: actor.person,
  name: actor.name,
  role: 'clinician',
  date: '2026-11-24',
  from: '08:30',
  to: '12:30',
  reportTo: 'Reception',
  telephone: null,
  system: null,
  planned: { at, by: actor },
  changed: null,
  withdrawn: null,
  ...more,
});
/** As far as the day looks at one. */
const access = (more: Record<string, unknown>) =>
  ({
    by: actor,
    buddy: 'Z99001',
    home: 'Z99002',
    patient: sealedWords,
    state: { is: 'open', opening: { closesAt: '2026-11-24T10:20:00.000Z' } },
    ...more,
  }) as unknown as Access; // only what is looked at

test('it holds one’s own sessions, and until when one’s own records are open, and nothing of a patient', () => {
  const content = contentOf({
    actor,
    today: '2026-11-24',
    sessions: [
      session(1),
      session(2, { person: '00000000-0000-4000-9000-000000000012' }),
      session(3, { date: '2026-11-20' }),
      session(4, { withdrawn: { at, by: actor, reason: 'Ill' } }),
    ],
    guides: [
      {
        organisation: 'Z99001',
        system: 'EMIS Web',
        steps: ['Start it.'],
        mayLookAt: ['All'],
        telephone: '1',
        otherwise: [],
      },
      {
        organisation: 'Z99002',
        system: 'SystmOne',
        steps: ['Start it.'],
        mayLookAt: ['All'],
        telephone: '2',
        otherwise: [],
      },
    ],
    signIns: [],
    accesses: [
      access({}),
      access({ by: { ...actor, person: '00000000-0000-4000-9000-000000000012' } }),
      access({ buddy: 'Z99002' }),
      access({ state: { is: 'closed' } }),
    ],
    telephone: '01632 960101',
  });
  expect(dayContent.parse(content)).toEqual(content);
  expect(content.sessions.map((one) => one.id)).toEqual([session(1).id]);
  expect(content.ways.map((one) => one.guide.system)).toEqual(['EMIS Web']);
  expect(content.openUntil).toEqual(['2026-11-24T10:20:00.000Z']);
  expect(JSON.stringify(content)).not.toContain(sealedWords);
});
