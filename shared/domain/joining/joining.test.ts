import { describe, expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { harbourView, ids, people, World } from '../testing/practices';
import { twice } from '../testing/told';
import { invitationStanding } from './model';

const practice = practiceLedger(harbourView.code);
const { harbourManager, harbourReception, larkfieldManager, larkfieldGuardian, administrator } = people;
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const id = ids.access;
const other = ids.closure;
const wanted = { id, name: 'Ben Carrow', account: 'Ben.Carrow', roles: ['clinician', 'clinician'] };
const accepted = { id, person: larkfieldGuardian.person, name: 'Dr Ben Carrow' };

const invited = async (differently: Record<string, unknown> = {}, actor = harbourManager) => {
  const world = new World();
  return { world, code: codeOf(await world.does(actor, practice, 'joining.invite', { ...wanted, ...differently })) };
};

describe('a joining code', () => {
  it('is for one account and some roles, for 72 hours, and says who made it', async () => {
    const { world, code } = await invited();
    expect(code).toBe('done');
    expect(await world.rows.get(practice, 'invitation', id)).toMatchObject({
      account: 'ben.carrow',
      roles: ['clinician'],
      until: '2026-11-27T10:41:00.000Z',
      made: { by: { name: harbourManager.name } },
      used: null,
      withdrawn: null,
    });
  });

  it.each([
    ['by a receptionist', {}, harbourReception, 'authority.role'],
    ['by another practice', {}, larkfieldManager, 'authority.ledger'],
    ['for a privacy officer', { roles: ['clinician', 'privacy-officer'] }, harbourManager, 'joining.role'],
    ['for a Caldicott Guardian', { roles: ['caldicott-guardian'] }, harbourManager, 'joining.role'],
    ['for a Registration Authority agent', { roles: ['registration-authority'] }, harbourManager, 'joining.role'],
    ['for a service administrator', { roles: ['administrator'] }, harbourManager, 'joining.role'],
  ])('is not made %s', async (_who, differently, actor, code) => {
    expect((await invited(differently, actor)).code).toBe(code);
  });

  it('is made once by one command', async () => {
    expect(await twice(new World(), harbourManager, practice, 'joining.invite', wanted)).toEqual([
      'done',
      'nothing new',
    ]);
  });

  it('is one at a time for an account, until it is used, withdrawn or expired', async () => {
    const { world } = await invited();
    const again = () => world.does(harbourManager, practice, 'joining.invite', { ...wanted, id: other });
    expect(codeOf(await again())).toBe('joining.open');
    world.later(72 * 60 + 1);
    expect(codeOf(await again())).toBe('done');
  });

  it('has an id of its own', async () => {
    const { world } = await invited();
    expect(codeOf(await world.does(harbourManager, practice, 'joining.invite', wanted))).toBe('done');
    expect(codeOf(await world.later(1).does(harbourManager, practice, 'joining.invite', wanted))).toBe('joining.there');
  });

  it('is withdrawn by a manager, once', async () => {
    const { world } = await invited();
    const withdraw = (actor = harbourManager, which = id) =>
      world.does(actor, practice, 'joining.withdraw', { id: which });
    expect(codeOf(await withdraw(harbourReception))).toBe('authority.role');
    expect(codeOf(await withdraw(harbourManager, other))).toBe('joining.unknown');
    expect(codeOf(await withdraw())).toBe('done');
    expect(codeOf(await withdraw())).toBe('done');
    expect(codeOf(await world.later(1).does(harbourManager, practice, 'joining.withdraw', { id }))).toBe(
      'joining.withdrawn',
    );
  });
});

describe('joining', () => {
  it('puts the person on the list of staff with the roles of the code and nothing more', async () => {
    const { world } = await invited();
    expect(codeOf(await world.later(5).does(administrator, practice, 'joining.join', accepted))).toBe('done');
    expect(await world.rows.get(practice, 'staff', larkfieldGuardian.person)).toEqual({
      person: larkfieldGuardian.person,
      name: 'Dr Ben Carrow',
      organisation: harbourView.code,
      roles: ['clinician'],
      since: world.at,
      left: null,
    });
    const one = await world.rows.get(practice, 'invitation', id);
    expect(one?.used).toEqual({ at: world.at, person: larkfieldGuardian.person, name: 'Dr Ben Carrow' });
    expect(one && invitationStanding(one, world.at)).toBe('used');
  });

  it('is said by the service alone: nobody of the practice puts anybody in', async () => {
    const { world } = await invited();
    expect(codeOf(await world.does(harbourManager, practice, 'joining.join', accepted))).toBe('authority.role');
  });

  it('is done once with a code, by one person', async () => {
    const { world } = await invited();
    const join = (person = accepted.person) =>
      world.does(administrator, practice, 'joining.join', { ...accepted, person });
    expect(codeOf(await join())).toBe('done');
    expect(codeOf(await join())).toBe('done');
    expect(codeOf(await join(harbourReception.person))).toBe('joining.used');
    world.later(1);
    expect(codeOf(await join())).toBe('joining.used');
    expect(codeOf(await world.does(harbourManager, practice, 'joining.withdraw', { id }))).toBe('joining.used');
  });

  it.each([
    ['withdrawn', 1, 'joining.withdrawn'],
    ['expired', 72 * 60 + 1, 'joining.expired'],
  ])('is not done with a code that is %s', async (how, minutes, code) => {
    const { world } = await invited();
    if (how === 'withdrawn') await world.does(harbourManager, practice, 'joining.withdraw', { id });
    expect(codeOf(await world.later(minutes).does(administrator, practice, 'joining.join', accepted))).toBe(code);
    const one = await world.rows.get(practice, 'invitation', id);
    expect(one && invitationStanding(one, world.at)).toBe(how);
    expect(await world.rows.get(practice, 'staff', accepted.person)).toBeUndefined();
  });

  it('changes nothing for whoever works there, and lets somebody who left come back', async () => {
    const { world } = await invited();
    const { person } = accepted;
    const staff = { person, name: 'Dr Ben Carrow', organisation: harbourView.code, since: world.at, left: null };
    await world.does(harbourManager, practice, 'staff.record', { staff: { ...staff, roles: ['privacy-officer'] } });
    expect(codeOf(await world.does(administrator, practice, 'joining.join', accepted))).toBe('joining.here');
    await world.does(harbourManager, practice, 'staff.leave', { person });
    expect(codeOf(await world.later(1).does(administrator, practice, 'joining.join', accepted))).toBe('done');
    expect(await world.rows.get(practice, 'staff', person)).toMatchObject({ roles: ['clinician'], left: null });
  });

  it('needs a code that was made here', async () => {
    expect(codeOf(await new World().does(administrator, practice, 'joining.join', accepted))).toBe('joining.unknown');
  });
});
