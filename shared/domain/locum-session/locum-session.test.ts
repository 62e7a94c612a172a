import { describe, expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { ids, larkfield, people } from '../testing/practices';
import { World } from '../testing/practices';
import type { SessionPlan } from './model';

const practice = practiceLedger(larkfield.code);
const { larkfieldManager, larkfieldGuardian, larkfieldReception, harbourManager } = people;
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const morning: SessionPlan = {
  role: 'clinician',
  date: '2026-11-25',
  from: '08:30',
  to: '12:30',
  reportTo: 'Reception, ask for Anne',
  telephone: '01632 960101',
  system: 'EMIS Web',
};
const id = ids.access;
const planned = (differently: Partial<SessionPlan> = {}, more: Record<string, unknown> = {}) => ({
  id,
  person: larkfieldGuardian.person,
  plan: { ...morning, ...differently },
  ...more,
});

/** The clinician is on the practice's list of staff. */
async function world() {
  const one = new World();
  for (const { person, name, organisation, roles } of [larkfieldGuardian, larkfieldReception]) {
    const staff = { person, name, organisation, roles, since: '2026-01-01T00:00:00.000Z', left: null };
    expect(codeOf(await one.does(larkfieldManager, practice, 'staff.record', { staff }))).toBe('done');
  }
  return one;
}

describe('a session', () => {
  it('is planned by the manager, with the name as the list of staff has it', async () => {
    const one = await world();
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.plan', planned()))).toBe('done');
    expect(await one.rows.get(practice, 'locumSession', id)).toMatchObject({
      ...morning,
      name: larkfieldGuardian.name,
      organisation: 'Z99001',
      planned: { by: { name: larkfieldManager.name } },
      withdrawn: null,
    });
  });

  it('is entered by the person, and not by a colleague', async () => {
    const one = await world();
    expect(codeOf(await one.does(larkfieldReception, practice, 'locum.plan', planned()))).toBe('locum.others');
    expect(codeOf(await one.does(larkfieldGuardian, practice, 'locum.plan', planned()))).toBe('done');
  });

  it.each([
    ['at another practice', harbourManager, planned(), 'authority.ledger'],
    ['for somebody unknown', larkfieldManager, planned({}, { person: ids.unknown }), 'locum.staff'],
    ['as what the person is not', larkfieldManager, planned({ role: 'receptionist' }), 'locum.role'],
    ['ending before it begins', larkfieldManager, planned({ to: '08:30' }), 'locum.times'],
    ['on a day that is over', larkfieldManager, planned({ date: '2026-11-23' }), 'locum.past'],
    ['in more than a year', larkfieldManager, planned({ date: '2027-11-26' }), 'locum.far'],
  ])('is not planned %s', async (_, actor, args, code) => {
    const one = await world();
    expect(codeOf(await one.does(actor, practice, 'locum.plan', args))).toBe(code);
  });

  it('is not planned for somebody who has left', async () => {
    const one = await world();
    await one.does(larkfieldManager, practice, 'staff.leave', { person: larkfieldGuardian.person });
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.plan', planned()))).toBe('locum.staff');
  });

  it('does not overlap another of the same person here; one may follow at once', async () => {
    const one = await world();
    await one.does(larkfieldManager, practice, 'locum.plan', planned());
    const overlapping = planned({ from: '12:00', to: '14:00' }, { id: ids.closure });
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.plan', overlapping))).toBe('locum.overlap');
    const following = planned({ from: '12:30', to: '14:00' }, { id: ids.closure });
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.plan', following))).toBe('done');
    const longer = { id: ids.closure, plan: { ...morning, from: '12:29', to: '14:00' } };
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.change', longer))).toBe('locum.overlap');
  });

  it('is corrected by the person or the manager, without counting as its own overlap', async () => {
    const one = await world();
    await one.does(larkfieldManager, practice, 'locum.plan', planned());
    const later = { id, plan: { ...morning, from: '09:00', to: '13:00' } };
    expect(codeOf(await one.does(larkfieldReception, practice, 'locum.change', later))).toBe('locum.others');
    expect(codeOf(await one.does(larkfieldGuardian, practice, 'locum.change', later))).toBe('done');
    expect(await one.rows.get(practice, 'locumSession', id)).toMatchObject({
      from: '09:00',
      planned: { by: { name: larkfieldManager.name } },
      changed: { by: { name: larkfieldGuardian.name } },
    });
  });

  it('is withdrawn with a reason, stays in the list, and gives its time free', async () => {
    const one = await world();
    await one.does(larkfieldManager, practice, 'locum.plan', planned());
    const args = { id, reason: 'The practice is closed that day' };
    expect(codeOf(await one.does(larkfieldReception, practice, 'locum.withdraw', args))).toBe('locum.others');
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.withdraw', args))).toBe('done');
    expect(await one.rows.get(practice, 'locumSession', id)).toMatchObject({ withdrawn: { reason: args.reason } });
    expect(codeOf(await one.later(1).does(larkfieldGuardian, practice, 'locum.withdraw', args))).toBe(
      'locum.withdrawn',
    );
    expect(codeOf(await one.does(larkfieldGuardian, practice, 'locum.change', { id, plan: morning }))).toBe(
      'locum.withdrawn',
    );
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.plan', planned({}, { id: ids.closure })))).toBe(
      'done',
    );
  });

  it('of a day that is over stays as it was', async () => {
    const one = await world();
    await one.does(larkfieldManager, practice, 'locum.plan', planned());
    one.later(60 * 24 * 2);
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.withdraw', { id, reason: 'Ill' }))).toBe(
      'locum.over',
    );
    expect(codeOf(await one.does(larkfieldManager, practice, 'locum.change', { id, plan: morning }))).toBe(
      'locum.over',
    );
  });
});
