import { describe, expect, it } from 'vitest';
import { copiHistory, directCareNotices } from '../../../shared/domain/notice/library';
import { noticeRowId, type Notice } from '../../../shared/domain/notice/model';
import { daysOf, inRegisterOrder, recipientOf, stateOf } from './order';

const all = [...copiHistory, ...directCareNotices];
const today = '2026-11-24';
const named = (id: string): Notice => {
  const found = all.find((one) => noticeRowId(one) === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the register', () => {
  it('begins with what is in force, for whomever it is, then runs from the latest', () => {
    const ids = inRegisterOrder(all, today).map(noticeRowId);
    expect(ids.slice(0, 2)).toEqual(['direct-care@2', 'copi-research@3']);
    expect(ids.at(-1)).toBe('copi-general@1');
    expect(ids).toHaveLength(all.length);
  });

  it('says how each stands', () => {
    expect(stateOf(named('direct-care@1'), all, today)).toBe('over');
    expect(stateOf(named('direct-care@2'), all, '2026-08-31')).toBe('coming');
    expect(stateOf(named('copi-general@5'), all, '2022-06-30')).toBe('in-force');
    expect(recipientOf(named('copi-research@3'))).toBe('nhs-england');
    expect(daysOf(named('direct-care@2'))).toBe('From 1 September 2026, until replaced');
    expect(daysOf(named('copi-general@5'))).toBe('10 February 2022 to 30 June 2022');
  });
});
