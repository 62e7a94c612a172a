import { describe, expect, it } from 'vitest';
import { statusOf } from './status';

const clock = (at: string) => at.slice(11, 16);
const lastSyncAt = '2026-11-24T09:11:00.000Z';

describe('the status chip', () => {
  it('says Connected and nothing more when nothing waits', () => {
    expect(statusOf({ is: 'connected', lastSyncAt }, 0, 0, clock)).toEqual({ tone: 'good', text: 'Connected' });
  });

  it('says since when it is offline and what waits to be sent', () => {
    const offline = { is: 'offline', since: '2026-11-24T09:12:00.000Z', lastSyncAt } as const;
    expect(statusOf(offline, 2, 0, clock)).toEqual({ tone: 'warn', text: 'Offline since 09:12, 2 waiting to send' });
    expect(statusOf(offline, 0, 0, clock).text).toBe('Offline since 09:12');
  });

  it('never keeps back what was refused', () => {
    const { tone, text } = statusOf({ is: 'connected', lastSyncAt }, 0, 1, clock);
    expect(text).toBe('Connected, 1 needs your attention');
    expect(tone).toBe('bad');
  });
});
