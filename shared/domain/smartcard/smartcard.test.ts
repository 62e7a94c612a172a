import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { ids, people, World } from '../testing/practices';
import { cardRegistration } from './model';
import { numberIn } from './no-numbers';
import { certificateOf, registrationOf } from './of-person';
import { routes, routeOpen, type CardRoute } from './routes';
import { cardStanding, meetingDue } from './standing';

const ledger = practiceLedger('Z99001');
const { larkfieldManager: manager, larkfieldAuthority: agent, larkfieldReception: reception } = people;
const codeOf = (outcome: Outcome) => ('rejection' in outcome ? outcome.rejection.code : 'done');
const registration = ids.access;
const begin = { id: registration, applicant: 'Farah Idris', route: 'care-id', authenticator: 'smartcard' };
const again = { what: 'The passport in the hand', until: '2027-02-01' };
const decide = { registration, is: 'granted', reason: '', again };

class Cards extends World {
  async by(actor: Actor, name: string, args: Record<string, unknown>): Promise<string> {
    return codeOf(await this.later(1).does(actor, ledger, `smartcard.${name}`, args));
  }
  async row() {
    const row = await this.rows.get(ledger, 'cardRegistration', registration);
    if (!row) throw new Error('There is no registration');
    return row;
  }
  standing = async (today = '2026-11-24') => cardStanding(await this.row(), today);
  async begins(different: object = {}) {
    expect(await this.by(manager, 'begin', { ...begin, ...different })).toBe('done');
    return this;
  }
  async ticksAll(route: CardRoute = 'care-id') {
    for (const step of routes[route].steps.filter(({ after }) => !after))
      expect(await this.by(agent, 'step', { registration, step: step.id, on: '2026-11-24', done: true })).toBe('done');
    return this;
  }
  sees = () => this.by(agent, 'see', { registration, id: ids.enquiry, kind: 'passport', on: '2026-11-24' });
  async grants() {
    await (await this.begins()).ticksAll();
    expect(await this.sees()).toBe('done');
    expect(await this.by(agent, 'decide', decide)).toBe('done');
    return this;
  }
}

describe('a registration', () => {
  it('goes from its beginning to a card in use, each step by whoever may', async () => {
    const cards = await new Cards().begins();
    expect(await cards.standing()).toBe('under-way');
    await cards.ticksAll();
    expect(await cards.standing()).toBe('under-way');
    await cards.sees();
    expect(await cards.standing()).toBe('waits-for-decision');
    expect(await cards.by(agent, 'decide', decide)).toBe('done');
    expect(await cards.standing()).toBe('to-issue');
    expect(await cards.by(agent, 'issue', { registration, expires: '2028-11-24' })).toBe('done');
    expect(await cards.standing()).toBe('locked');
    expect(await cards.by(manager, 'receive', { registration, on: '2026-11-24' })).toBe('done');
    expect(await cards.standing()).toBe('in-use');
    expect(await cards.standing('2028-08-26')).toBe('expires-soon');
    expect(await cards.standing('2028-08-25')).toBe('in-use');
    expect(await cards.standing('2028-11-25')).toBe('expired');
  });

  it('cannot begin by a route that has ended, which is shown with its dates', async () => {
    expect(await new Cards().by(manager, 'begin', { ...begin, route: 'remote-emergency' })).toBe(
      'smartcard.routeEnded',
    );
    expect(routeOpen('remote-emergency', '2023-05-31')).toBe(true);
    expect(routeOpen('remote-emergency', '2023-06-01')).toBe(false);
    const then = new Cards(undefined, '2020-04-01T10:00:00.000Z');
    expect(await then.by(manager, 'begin', { ...begin, route: 'remote-emergency' })).toBe('done');
  });

  it.each([
    ['begin', begin],
    ['step', { registration, step: 'invited', on: '2026-11-24', done: true }],
    ['note', { registration, words: 'Rang' }],
    ['receive', { registration, on: '2026-11-24' }],
    ['renew', { registration, expires: '2029-11-24', how: 'remotely' }],
    ['end', { registration, reason: 'Left' }],
  ])('a receptionist may not: %s', async (name, args) => {
    const cards = name === 'begin' ? new Cards() : await new Cards().begins();
    expect(await cards.by(reception, name, args)).toBe('authority.role');
  });

  it.each([
    ['step', { registration, step: 'compared', on: '2026-11-24', done: true }],
    ['see', { registration, id: ids.enquiry, kind: 'passport', on: '2026-11-24' }],
    ['unsee', { registration, id: ids.enquiry }],
    ['decide', decide],
    ['met', { registration, on: '2026-11-24' }],
    ['issue', { registration, expires: '2028-11-24' }],
    ['renew', { registration, expires: '2029-11-24', how: 'in-person' }],
  ])('a manager may not do what is the Registration Authority’s: %s', async (name, args) => {
    expect(await (await new Cards().begins()).by(manager, name, args)).toBe('authority.role');
  });

  it('is not granted before everything is done, nor by the applicant, nor without a meeting to come', async () => {
    const cards = await new Cards().begins();
    expect(await cards.by(agent, 'decide', decide)).toBe('smartcard.notReady');
    await cards.ticksAll();
    expect(await cards.by(agent, 'decide', decide)).toBe('smartcard.notReady');
    await cards.sees();
    expect(await cards.by(agent, 'decide', { ...decide, again: null })).toBe('smartcard.meetingMissing');
    expect(await cards.by(agent, 'decide', { ...decide, again: { ...again, until: '2026-11-01' } })).toBe(
      'smartcard.meetingPast',
    );
    const own = await new Cards().begins({ applicant: agent.name });
    expect(await own.by(agent, 'decide', { ...decide, is: 'refused', reason: 'Mine' })).toBe('smartcard.oneself');
  });

  it('a refusal and a request for more need their reason, and can be decided anew', async () => {
    const cards = await new Cards().begins();
    expect(await cards.by(agent, 'decide', { ...decide, is: 'refused' })).toBe('smartcard.reasonMissing');
    expect(await cards.by(agent, 'decide', { ...decide, is: 'more-needed', reason: 'No photograph' })).toBe('done');
    expect(await cards.standing()).toBe('more-needed');
    await cards.ticksAll();
    await cards.sees();
    expect(await cards.standing()).toBe('waits-for-decision');
    expect(await cards.by(agent, 'decide', { ...decide, is: 'refused', reason: 'Another person' })).toBe('done');
    expect(await cards.standing()).toBe('refused');
    expect(await cards.by(agent, 'issue', { registration, expires: '2028-11-24' })).toBe('smartcard.notGranted');
  });

  it('a slip is taken back until something rests on it', async () => {
    const cards = await new Cards().begins();
    await cards.ticksAll();
    await cards.sees();
    expect(await cards.by(agent, 'unsee', { registration, id: ids.enquiry })).toBe('done');
    expect(await cards.by(agent, 'step', { registration, step: 'invited', on: '2026-11-24', done: false })).toBe(
      'done',
    );
    expect((await cards.row()).evidence).toEqual([]);
    expect(await cards.standing()).toBe('under-way');
    const granted = await new Cards().grants();
    expect(await granted.by(agent, 'unsee', { registration, id: ids.enquiry })).toBe('smartcard.restsOnIt');
    await granted.by(agent, 'issue', { registration, expires: '2028-11-24' });
    expect(await granted.by(agent, 'step', { registration, step: 'invited', on: '2026-11-24', done: false })).toBe(
      'smartcard.issued',
    );
    expect(await granted.by(agent, 'decide', decide)).toBe('smartcard.issued');
  });

  it('reminds of the meeting that makes up for the distance, until it was', async () => {
    const cards = await new Cards().grants();
    const row = await cards.row();
    expect(['2026-11-24', '2027-01-18', '2027-02-01', '2027-02-02'].map((day) => meetingDue(row, day))).toEqual([
      'later',
      'soon',
      'soon',
      'overdue',
    ]);
    expect(await cards.by(agent, 'met', { registration, on: '2026-11-25' })).toBe('smartcard.later');
    expect(await cards.by(agent, 'met', { registration, on: '2026-11-24' })).toBe('done');
    expect(meetingDue(await cards.row(), '2027-02-02')).toBe('done');
    expect(await cards.by(agent, 'met', { registration, on: '2026-11-24' })).toBe('smartcard.noMeeting');
  });

  it('a card that ran out is not renewed remotely', async () => {
    const cards = await new Cards().grants();
    expect(await cards.by(agent, 'issue', { registration, expires: null })).toBe('smartcard.expiryMissing');
    await cards.by(agent, 'issue', { registration, expires: '2026-12-24' });
    const renew = { registration, expires: '2028-12-24', how: 'remotely' };
    expect(await cards.by(manager, 'renew', { ...renew, expires: '2026-12-24' })).toBe('smartcard.expiryEarlier');
    cards.at = '2026-12-26T10:00:00.000Z';
    expect(await cards.by(manager, 'renew', renew)).toBe('smartcard.expired');
    expect(await cards.by(agent, 'renew', { ...renew, how: 'in-person' })).toBe('done');
    expect(await cards.by(manager, 'renew', { ...renew, expires: '2030-12-24' })).toBe('done');
  });

  it('Windows Hello has no certificate and is not delivered', async () => {
    const cards = await new Cards().begins({ authenticator: 'windows-hello' });
    await cards.ticksAll();
    await cards.sees();
    await cards.by(agent, 'decide', decide);
    expect(await cards.by(agent, 'issue', { registration, expires: null })).toBe('done');
    expect(await cards.standing('2040-01-01')).toBe('in-use');
  });

  it('ends once, and nothing is recorded in it afterwards', async () => {
    const cards = await new Cards().begins();
    expect(await cards.by(manager, 'end', { registration, reason: 'Left' })).toBe('done');
    expect(await cards.by(manager, 'end', { registration, reason: 'Left' })).toBe('smartcard.ended');
    expect(await cards.sees()).toBe('smartcard.ended');
  });
});

const reader = { ...reception, since: '2026-01-01T09:00:00.000Z', left: null };
const reads = { registration, person: reception.person };

class Employing extends Cards {
  async employs(...staff: Actor[]) {
    for (const one of staff) await this.does(manager, ledger, 'staff.record', { staff: { ...reader, ...one } });
    return this;
  }
  leaves = async (who: Actor) =>
    codeOf(await this.later(1).does(manager, ledger, 'staff.leave', { person: who.person }));
}

describe('somebody on the list of staff', () => {
  it('has one name; a registration is begun for them, or finds them later', async () => {
    const cards = await new Employing().employs(reception);
    await cards.begins({ applicant: 'J. Marsh', person: reception.person });
    expect(await cards.row()).toMatchObject({ applicant: reception.name, person: reception.person });
    const later = await (await new Employing().employs(reception)).begins();
    expect(await later.by(reception, 'link', reads)).toBe('authority.role');
    expect(await later.by(manager, 'link', reads)).toBe('done');
    expect(await later.row()).toMatchObject({ applicant: 'Farah Idris', person: reception.person });
    expect(registrationOf(reception.person, [await later.row()])?.id).toBe(registration);
    expect(await later.by(agent, 'link', { registration, person: null })).toBe('done');
    expect(await later.row()).not.toHaveProperty('person');
  });

  it('must be there, and must not have left', async () => {
    const cards = await new Employing().employs(reception);
    expect(await cards.by(manager, 'begin', { ...begin, person: agent.person })).toBe('smartcard.notStaff');
    expect(await cards.leaves(reception)).toBe('done');
    expect(await cards.by(manager, 'begin', { ...begin, person: reception.person })).toBe('smartcard.left');
    await cards.begins();
    expect(await cards.by(manager, 'link', reads)).toBe('smartcard.left');
    expect(await cards.by(manager, 'link', { registration, person: agent.person })).toBe('smartcard.notStaff');
  });

  it('does not decide on themselves under another name, nor make it another’s first', async () => {
    const cards = await new Employing().employs(agent, reception);
    await cards.begins({ applicant: 'M. Shah' });
    expect(await cards.by(manager, 'link', { registration, person: agent.person })).toBe('done');
    expect(await cards.by(agent, 'decide', { ...decide, is: 'refused', reason: 'Mine' })).toBe('smartcard.oneself');
    expect(await cards.by(agent, 'link', reads)).toBe('smartcard.oneself');
    expect(await cards.by(agent, 'link', { registration, person: null })).toBe('smartcard.oneself');
  });

  it('leaves: what runs is given up with it, what was issued or is another’s is not', async () => {
    const cards = await (await new Employing().employs(reception)).begins();
    await cards.by(manager, 'begin', { ...begin, id: ids.closure });
    await cards.by(manager, 'link', reads);
    expect(await cards.leaves(reception)).toBe('done');
    expect((await cards.row()).ended).toMatchObject({ reason: `${reception.name} has left the practice.` });
    expect((await cards.row()).history.at(-1)?.did).toBe('Gave the registration up');
    expect(await cards.rows.get(ledger, 'cardRegistration', ids.closure)).toMatchObject({ ended: null });
    const issued = await (await new Employing().employs(reception)).grants();
    await issued.by(manager, 'link', reads);
    await issued.by(agent, 'issue', { registration, expires: '2028-11-24' });
    expect(certificateOf(reception.person, [await issued.row()])).toEqual({ registration, expires: '2028-11-24' });
    expect(await issued.leaves(reception)).toBe('done');
    expect((await issued.row()).ended).toBeNull();
    expect(await issued.by(agent, 'end', { registration, reason: 'Its position is ended' })).toBe('done');
    expect(certificateOf(reception.person, [await issued.row()])).toBeUndefined();
  });

  it('of several registrations the one that runs counts, and of several certificates the longest', async () => {
    const row = await (await new Employing().grants()).row();
    const of = (id: string, at: string, some: Partial<typeof row>) => ({
      ...row,
      id,
      person: reception.person,
      begun: { ...row.begun, at },
      ...some,
    });
    const issued = (expires: string) => ({ issued: { ...row.begun, expires, received: null } });
    const all = [
      of('old', '2024-01-01T09:00:00.000Z', issued('2027-01-01')),
      of('new', '2026-01-01T09:00:00.000Z', issued('2026-12-01')),
      { ...of('other', '2026-02-01T09:00:00.000Z', issued('2030-01-01')), person: agent.person },
    ];
    expect(registrationOf(reception.person, all)?.id).toBe('new');
    expect(registrationOf(reception.person, [...all, of('runs', '2025-01-01T09:00:00.000Z', {})])?.id).toBe('runs');
    expect(certificateOf(reception.person, all)?.expires).toBe('2027-01-01');
    expect(registrationOf(ids.unknown, all)).toBeUndefined();
  });
});

describe('what is seen and never kept', () => {
  it.each([
    ['QQ123456C', 'a National Insurance number'],
    ['NI qq 12 34 56 c as said', 'a National Insurance number'],
    ['MORGA657054SM9IJ', 'the number of a driving licence'],
    ['Passport 123456789', 'the number of a card or a document'],
    ['5551 2345 6789', 'the number of a card or a document'],
    ['read back the code 4471', 'a code'],
  ])('%s is refused as %s', async (words, what) => {
    expect(numberIn(words)).toBe(what);
    const cards = await new Cards().begins();
    expect(await cards.by(agent, 'note', { registration, words })).toBe('smartcard.number');
    expect(await cards.by(manager, 'end', { registration, reason: words })).toBe('smartcard.number');
    expect(await cards.by(agent, 'decide', { ...decide, is: 'refused', reason: words })).toBe('smartcard.number');
    expect(await new Cards().by(manager, 'begin', { ...begin, applicant: words })).toBe('smartcard.number');
  });

  it.each(['Rang on 24-11-2026, call at 14:05', 'Came 24 11 2026', 'Room 12, until 2027', 'Comes again on Monday'])(
    '%s may be written',
    async (words) => {
      expect(numberIn(words)).toBeUndefined();
      expect(await (await new Cards().begins()).by(agent, 'note', { registration, words })).toBe('done');
    },
  );

  it('has no field in the row', async () => {
    const row = await (await new Cards().grants()).row();
    for (const field of ['number', 'image', 'nationalInsurance', 'code'])
      expect(cardRegistration.safeParse({ ...row, [field]: '1' }).success).toBe(false);
    const [seen] = row.evidence;
    expect(cardRegistration.safeParse({ ...row, evidence: [{ ...seen, number: '1' }] }).success).toBe(false);
  });
});
