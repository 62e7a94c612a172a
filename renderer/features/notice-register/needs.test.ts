import { expect, it } from 'vitest';
import { endingNotices } from '../../../shared/domain/notice/expiry';
import { demonstrationNotice } from '../../../shared/domain/notice/library';
import { needOf } from './useNoticeRegisterNeeds';

const ends = { ...demonstrationNotice('2026-11-24'), until: '2026-12-01' };
const needsOn = (today: string) => endingNotices([ends], today).map(needOf);

it('Today says when a notice runs out, more strongly at the end', () => {
  expect(needsOn('2026-11-24')).toMatchObject([
    {
      says: 'FICTIONAL notice for the demonstration runs out in 7 days',
      detail: 'Its last day is 1 December 2026, and none follows. From then on nothing opens under it.',
      place: { at: 'notices', id: 'copi-demonstration@1' },
      tone: 'warn',
    },
  ]);
  expect(needsOn('2026-11-30')).toMatchObject([
    { says: 'FICTIONAL notice for the demonstration runs out in 1 day', tone: 'bad' },
  ]);
  expect(needsOn('2026-12-01')[0]?.says).toBe('FICTIONAL notice for the demonstration runs out today');
  expect(needsOn('2026-12-02')).toEqual([]);
});
