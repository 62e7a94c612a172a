import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../protocol/actor';
import type { Handover } from '../handover/model';
import { people, sealedWords } from '../testing/practices';
import type { Access, AccessState } from './model';
import { seesPatient } from './sees-patient';

const { harbourReception, harbourManager, harbourClinician, larkfieldReception, larkfieldManager, larkfieldPrivacy } =
  people;
const at = '2026-11-24T10:00:00.000Z';
const moment = { at, receivedAt: at };
const asked: AccessState = { is: 'requested' };
const granted = (by: Actor): AccessState => ({
  is: 'granted',
  grant: { ...moment, how: 'home-practice', by, reason: null },
});
const opening = {
  ...moment,
  closesAt: at,
  offline: false,
  acknowledgement: {
    notice: 'direct-care@2',
    title: 'Direct care',
    noticeHash: 'a'.repeat(64),
    noticePurpose: 'direct-care',
    shownForMs: 1,
    at,
  },
};
const handedBack = (nothingDone = false): AccessState => ({
  is: 'handed-back',
  grant: null,
  opening,
  closing: { ...moment, how: 'person' },
  handback: { ...moment, by: harbourReception, nothingDone, note: null },
});
const access = (state: AccessState, more: Partial<Access> = {}) => ({
  by: harbourReception,
  home: 'Z99001',
  buddy: 'Z99002',
  state,
  ...more,
});
const as = (actor: Actor, ...roles: Role[]): Actor => ({ ...actor, roles });
const clinician = as(people.larkfieldGuardian, 'clinician');

const handover = (more: Partial<Handover> = {}): Handover => ({
  id: '5b1f6a52-0c3d-4e7a-9b1c-000000000401',
  access: '5b1f6a52-0c3d-4e7a-9b1c-000000000102',
  home: 'Z99001',
  buddy: 'Z99002',
  what: sealedWords,
  urgency: 'soon',
  owner: { is: 'role', role: 'clinician' },
  due: '2026-11-25T12:00:00.000Z',
  byDay: false,
  tells: 'home',
  entry: 'nowhere',
  offered: { ...moment, by: harbourReception },
  read: null,
  state: { is: 'offered' },
  life: [],
  ...more,
});
const none = { level: 0, overdue: false } as const;
const sees = (
  actor: Actor,
  state: AccessState,
  handovers: { value: Handover; climb: { level: 0 | 1 | 2; overdue: boolean } }[] = [],
  now = at,
  more: Partial<Access> = {},
) => seesPatient(access(state, more), actor, handovers, now);

describe('the patient of an access', () => {
  it('is read by whoever asked, and by no colleague of theirs but the second person who signed', () => {
    expect(sees(harbourReception, asked)).toBe(true);
    for (const colleague of [harbourManager, harbourClinician]) expect(sees(colleague, handedBack())).toBe(false);
    const witness = { ...moment, by: harbourClinician };
    expect(sees(harbourClinician, asked, [], at, { witness })).toBe(true);
    expect(sees(harbourManager, asked, [], at, { witness })).toBe(false);
  });

  it('is read at home by reviewers always, by deciders while it waits, and afterwards by the one who decided', () => {
    expect(sees(larkfieldPrivacy, handedBack(true))).toBe(true);
    expect(sees(larkfieldManager, asked)).toBe(true);
    expect(sees(larkfieldReception, asked)).toBe(false);
    expect(sees(larkfieldManager, granted(larkfieldManager))).toBe(true);
    expect(sees(clinician, granted(larkfieldManager))).toBe(false);
    const declined: AccessState = { is: 'declined', ...moment, by: clinician, reason: sealedWords };
    expect(sees(clinician, declined)).toBe(true);
    expect(sees(larkfieldManager, declined)).toBe(false);
  });

  it('is read by the home practice’s clinicians for 30 days once something was done, and by its reception not', () => {
    expect(sees(clinician, handedBack())).toBe(true);
    expect(sees(clinician, handedBack(true))).toBe(false);
    expect(sees(clinician, handedBack(), [], '2026-12-24T10:00:00.000Z')).toBe(true);
    expect(sees(clinician, handedBack(), [], '2026-12-25T10:00:00.000Z')).toBe(false);
    expect(sees(larkfieldReception, handedBack())).toBe(false);
    expect(sees(larkfieldManager, handedBack())).toBe(false);
  });

  it('is not read by whoever asked when they act for the home practice, nor by a third practice', () => {
    const both = as({ ...harbourReception, organisation: 'Z99001' }, 'clinician', 'privacy-officer');
    expect(sees(both, handedBack(), [{ value: handover(), climb: none }])).toBe(false);
    const third = as(people.quaysideManager, 'clinician', 'practice-manager');
    expect(sees(third, handedBack(), [{ value: handover(), climb: { level: 2, overdue: true } }])).toBe(false);
  });
});

describe('the patient of a handover', () => {
  const one = (value: Handover, level: 0 | 1 | 2 = 0, overdue = false) => [{ value, climb: { level, overdue } }];
  const back = handedBack(true);
  const forReception = handover({ owner: { is: 'role', role: 'receptionist' } });

  it('is read by whom it is handed to, by role or by name, and by the manager who hands it out', () => {
    expect(sees(larkfieldReception, back, one(forReception))).toBe(true);
    expect(sees(larkfieldReception, back, one(handover()))).toBe(false);
    const named = handover({ owner: { is: 'person', name: ` ${larkfieldReception.name.toUpperCase()}` } });
    expect(sees(larkfieldReception, back, one(named))).toBe(true);
    expect(sees(larkfieldManager, back, one(handover()))).toBe(true);
  });

  it('is read by everybody there once nobody took it, and by whoever did', () => {
    expect(sees(larkfieldReception, back, one(handover(), 1))).toBe(false);
    expect(sees(larkfieldReception, back, one(handover(), 2))).toBe(true);
    const act = { ...moment, by: larkfieldReception };
    const accepted = handover({ state: { is: 'accepted', ...act }, life: [{ ...act, step: 'accepted' }] });
    expect(sees(larkfieldReception, back, one(accepted))).toBe(true);
    expect(sees(as(clinician, 'clinician'), back, one(accepted))).toBe(false);
    expect(sees(larkfieldManager, back, one(accepted))).toBe(false);
    expect(sees(larkfieldManager, back, one(accepted, 1, true))).toBe(true);
    const done = { ...accepted, state: { is: 'done' as const, ...act } };
    expect(sees(larkfieldReception, back, one(done))).toBe(true);
    expect(sees(larkfieldManager, back, one(done, 1, true))).toBe(false);
  });

  it('is read at the buddy by its manager while it is the buddy’s, and by all when nobody at home took it', () => {
    const kept = handover({ owner: { is: 'buddy' } });
    expect(sees(harbourManager, back, one(kept))).toBe(true);
    expect(sees(harbourClinician, back, one(kept))).toBe(false);
    expect(sees(harbourManager, back, one(handover()))).toBe(false);
    expect(sees(harbourManager, back, one(handover(), 1))).toBe(true);
    expect(sees(harbourClinician, back, one(handover(), 1))).toBe(false);
    expect(sees(harbourClinician, back, one(handover(), 2))).toBe(true);
  });
});
