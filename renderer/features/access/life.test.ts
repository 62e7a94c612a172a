import { describe, expect, it } from 'vitest';
import { arrival, lifeOf } from './life';
import { accessRow, opened } from './testing/access-rows';

describe('lifeOf', () => {
  it('tells an access from asking to handing back', () => {
    const { grant, opening } = opened('2026-11-24T10:47:00.000Z');
    const row = accessRow({
      state: {
        is: 'handed-back',
        grant: grant && { ...grant, at: '2026-11-24T10:46:00.000Z' },
        opening,
        closing: { at: '2026-11-24T10:53:00.000Z', receivedAt: '2026-11-24T10:53:01.000Z', how: 'person' },
        handback: {
          at: '2026-11-24T10:54:00.000Z',
          receivedAt: null,
          by: accessRow().by,
          nothingDone: true,
          note: null,
        },
      },
    });
    const steps = lifeOf(row, 'the arrangement of 3 November 2026');
    expect(steps.map((step) => step.title)).toEqual([
      'Asked',
      'Granted by the arrangement of 3 November 2026',
      'Direct care across practices, version 2, acknowledged',
      'Opened in EMIS Web',
      'Closed after 6 minutes',
      'Handed back: nothing was done',
    ]);
    expect(steps.at(-1)?.detail).toBe('Recorded on this computer, not sent yet');
  });

  it('says who declined', () => {
    const by = { ...accessRow().by, name: 'Tom Ellery' };
    const row = accessRow({
      state: { is: 'declined', at: '2026-11-24T10:50:00.000Z', receivedAt: null, by, reason: accessRow().reason },
    });
    expect(lifeOf(row, 'x').at(-1)).toMatchObject({ title: 'Declined by Tom Ellery', words: row.reason });
  });
});

describe('arrival', () => {
  it('is silent about what arrived within two minutes', () => {
    expect(arrival({ at: '2026-11-24T10:47:00.000Z', receivedAt: '2026-11-24T10:48:30.000Z' })).toBeNull();
    expect(arrival({ at: '2026-11-24T10:47:00.000Z', receivedAt: '2026-11-24T11:31:00.000Z' })).toBe(
      'Offline; arrived at 11:31',
    );
  });
});
