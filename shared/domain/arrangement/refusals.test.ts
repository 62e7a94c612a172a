import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger } from '../../protocol/ledger';
import { MemoryRows } from '../memory-rows';
import { harbourView, ids, larkfield, people, quayside, usualTerms, World } from '../testing/practices';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';
import { checkTerms } from './check-terms';
import type { Terms } from './model';
import { hashOfTerms } from './standing';

const { larkfieldManager, larkfieldGuardian, larkfieldReception, harbourManager, quaysideManager } = people;
const practice = practiceLedger(larkfield.code);
const reason = 'It suits us better.';
const party = ({ code, name, town, postcode }: typeof larkfield) => ({ organisation: code, name, town, postcode });
const ofThree: Terms = {
  ...usualTerms,
  parties: [larkfield, harbourView, quayside].map(party),
  systems: [larkfield, harbourView, quayside].map(({ code }) => ({ organisation: code, system: 'Vision' })),
};

const proposing = (terms: Terms = usualTerms) => ({ id: ids.arrangement, terms, termsHash: hashOfTerms(terms) });
const other = (different: Partial<Terms> = { openMinutes: 30 }, before: Terms = usualTerms) => {
  const terms = { ...before, ...different };
  return { terms, termsHash: hashOfTerms(terms), basedOn: hashOfTerms(before), reason };
};
const signing = (terms: Terms = usualTerms) => ({ termsHash: hashOfTerms(terms) });
const assured = {
  dspt: { status: 'met', year: 2026 },
  ico: { number: 'ZA123456', until: '2027-05-31' },
  caldicottGuardian: 'Dr Ben Carrow',
};

const does = async (world: World, who: Actor, verb: string, args: Record<string, unknown> = { reason }) =>
  told(await world.later(1).does(who, arrangementOfTest, `arrangement.${verb}`, args));
const again = (world: World, who: Actor, verb: string, args: Record<string, unknown> = { reason }) =>
  twice(world.later(1), who, arrangementOfTest, `arrangement.${verb}`, args);
const done = ['done', 'nothing new'];

async function proposed(terms: Terms = usualTerms): Promise<World> {
  const world = new World();
  expect(await does(world, larkfieldManager, 'propose', proposing(terms))).toBe('done');
  return world;
}
/** Signed by all three, so that a change waits for two. */
async function signedByThree(): Promise<World> {
  const world = await proposed(ofThree);
  for (const who of [harbourManager, quaysideManager])
    expect(await does(world, who, 'sign', signing(ofThree))).toBe('done');
  return world;
}

describe('each act on an arrangement', () => {
  const acts: [string, Record<string, unknown>][] = [
    ['sign', signing()],
    ['decline', { reason }],
    ['withdraw', { reason }],
    ['counter', other()],
    ['amend', other()],
    ['signAmendment', signing()],
    ['dropAmendment', { ...signing(), reason }],
    ['suspend', { reason }],
    ['resume', { reason }],
    ['end', { reason }],
    ['assure', assured],
  ];

  it.each(acts)('%s: is refused where the arrangement is not known', async (verb, args) => {
    const name = `arrangement.${verb}`;
    expect(await handled(MemoryRows.empty(), larkfieldManager, arrangementOfTest, name, args)).toBe(
      'arrangement.unknown',
    );
  });

  it.each(acts)('%s: is refused to somebody who does not bind the practice', async (verb, args) => {
    expect(await does(await signedWorld(), larkfieldReception, verb, args)).toBe('authority.role');
  });
});

describe('a proposal', () => {
  it('lies in the ledger of its own number', async () => {
    expect(await does(new World(), larkfieldManager, 'propose', { ...proposing(), id: ids.unknown })).toBe(
      'arrangement.ledger',
    );
  });

  it('is made once, and sent again changes nothing', async () => {
    const world = new World();
    expect(await again(world, larkfieldManager, 'propose', proposing())).toEqual(done);
    expect(await does(world, larkfieldManager, 'propose', proposing())).toBe('arrangement.exists');
    expect(await does(world, larkfieldGuardian, 'propose', proposing())).toBe('arrangement.exists');
  });

  it.each(['decline', 'withdraw'])(
    'cannot be answered by %s once all have signed; sent again it changes nothing',
    async (verb) => {
      const who = verb === 'decline' ? harbourManager : larkfieldManager;
      expect(await does(await signedWorld(), who, verb)).toBe('arrangement.state');
      expect(await again(await proposed(), who, verb)).toEqual(done);
    },
  );

  it('is signed once by each; a signature that is sent again changes nothing, also under terms that are over', async () => {
    expect(await again(await proposed(), harbourManager, 'sign', signing())).toEqual(done);
    const world = await proposed(ofThree);
    const signature = world.later(1).asked(arrangementOfTest, 'arrangement.sign', signing(ofThree));
    expect(told(await world.run(signature, harbourManager))).toBe('done');
    expect(await again(world, quaysideManager, 'counter', other({ openMinutes: 30 }, ofThree))).toEqual(done);
    expect(told(await world.run(signature, harbourManager))).toBe('nothing new');
  });

  it.each<[string, Partial<Terms>, string]>([
    ['itself twice, and another', { parties: [larkfield, harbourView, larkfield].map(party) }, 'arrangement.ownBuddy'],
    ['itself alone', { parties: [party(larkfield)] }, 'arrangement.ownBuddy'],
    ['two others', { parties: [harbourView, quayside].map(party) }, 'arrangement.notParty'],
  ])('cannot name %s', (_, different, code) => {
    const organisations = [larkfield, harbourView, quayside];
    const [first] = checkTerms(
      { ...usualTerms, ...different },
      {
        id: ids.arrangement,
        proposer: larkfield.code,
        today: '2026-11-24',
        organisation: (one) => organisations.find(({ code: own }) => own === one),
        arrangements: [],
      },
    );
    expect(first?.code).toBe(code);
  });
});

describe('a change', () => {
  it('is proposed on the present terms, and is one', async () => {
    const world = await signedWorld();
    expect(await does(world, larkfieldManager, 'amend', { ...other(), basedOn: 'a'.repeat(64) })).toBe(
      'arrangement.hash',
    );
    expect(await does(world, larkfieldManager, 'amend', other({}))).toBe('arrangement.unchanged');
  });

  it('is proposed once: sent again it changes nothing, while it waits, holds, or is over', async () => {
    const world = await signedWorld();
    const asked = world.later(1).asked(arrangementOfTest, 'arrangement.amend', other());
    const sent = async () => told(await world.run(asked, larkfieldManager));
    expect(await sent()).toBe('done');
    expect(await sent()).toBe('nothing new');
    expect(await again(world, harbourManager, 'signAmendment', signing(other().terms))).toEqual(done);
    expect(await sent()).toBe('nothing new');
    const next = other({ openMinutes: 40 }, other().terms);
    expect(await does(world, larkfieldManager, 'amend', next)).toBe('done');
    expect(await does(world, harbourManager, 'signAmendment', signing(next.terms))).toBe('done');
    expect(await sent()).toBe('nothing new');
  });

  it('is signed once by each, also when it was dropped since', async () => {
    const world = await signedByThree();
    const change = other({ openMinutes: 30 }, ofThree);
    expect(await does(world, larkfieldManager, 'amend', change)).toBe('done');
    const signature = world.later(1).asked(arrangementOfTest, 'arrangement.signAmendment', signing(change.terms));
    const signs = async () => told(await world.run(signature, harbourManager));
    expect(await signs()).toBe('done');
    expect(await signs()).toBe('nothing new');
    expect(await does(world, harbourManager, 'signAmendment', signing(change.terms))).toBe('arrangement.signed');
    expect(await again(world, quaysideManager, 'dropAmendment', { ...signing(change.terms), reason })).toEqual(done);
    expect(await signs()).toBe('nothing new');
  });

  it.each(['signAmendment', 'dropAmendment'])('%s: is refused when none waits, or another', async (verb) => {
    const world = await signedWorld();
    const args = (terms: Terms) => (verb === 'signAmendment' ? signing(terms) : { ...signing(terms), reason });
    expect(await does(world, harbourManager, verb, args(other().terms))).toBe('arrangement.noAmendment');
    await does(world, larkfieldManager, 'amend', other());
    expect(await does(world, harbourManager, verb, args({ ...usualTerms, openMinutes: 40 }))).toBe(
      'arrangement.noAmendment',
    );
  });

  it('is not signed when the arrangement has ended, or its own last day is over', async () => {
    const ended = await signedWorld();
    await does(ended, larkfieldManager, 'amend', other());
    await does(ended, larkfieldManager, 'end');
    expect(await does(ended, harbourManager, 'signAmendment', signing(other().terms))).toBe('arrangement.state');

    const short = await signedWorld();
    const change = other({ until: '2026-11-25' });
    await does(short, larkfieldManager, 'amend', change);
    short.later(2 * 24 * 60);
    expect(await does(short, harbourManager, 'signAmendment', signing(change.terms))).toBe('arrangement.past');
  });
});

describe('stopping and ending', () => {
  it('changes nothing when it is sent again, nor does a resumption of what runs', async () => {
    const world = await signedWorld();
    expect(await again(world, larkfieldManager, 'suspend')).toEqual(done);
    expect(await again(world, larkfieldManager, 'resume')).toEqual(done);
    expect(await again(world, larkfieldManager, 'end')).toEqual(done);
  });

  it('needs something to stop', async () => {
    expect(await does(await proposed(), larkfieldManager, 'end')).toBe('arrangement.state');
    const ended = await signedWorld();
    await does(ended, larkfieldManager, 'end');
    expect(await does(ended, larkfieldManager, 'resume')).toBe('arrangement.state');
  });
});

describe('what a practice keeps of an arrangement', () => {
  const keeps = async (world: World, who: Actor, name: string, args: Record<string, unknown>) =>
    told(await world.later(1).does(who, practice, name, args));
  const draft = { id: ids.unknown, terms: { openMinutes: 20 } };

  it('is a draft of its own people who may bind it', async () => {
    const world = new World();
    const administrator: Actor = { ...quaysideManager, roles: ['administrator', 'practice-manager'] };
    for (const [name, args] of [
      ['arrangement.draft', draft],
      ['arrangement.markSent', { id: ids.unknown }],
      ['arrangement.discardDraft', { id: ids.unknown }],
    ] as const) {
      expect(await keeps(world, larkfieldReception, name, args)).toBe('authority.role');
      expect(await keeps(world, administrator, name, args)).toBe('draft.elsewhere');
    }
  });

  it('is a draft until it was sent, which is said once', async () => {
    const world = new World();
    expect(await keeps(world, larkfieldManager, 'arrangement.markSent', { id: ids.unknown })).toBe('nothing new');
    expect(await keeps(world, larkfieldManager, 'arrangement.draft', draft)).toBe('done');
    expect(await keeps(world, larkfieldManager, 'arrangement.markSent', { id: ids.unknown })).toBe('done');
    expect(await keeps(world, larkfieldManager, 'arrangement.markSent', { id: ids.unknown })).toBe('nothing new');
    expect(await keeps(world, larkfieldManager, 'arrangement.draft', draft)).toBe('draft.sent');
  });

  it('is nothing of an arrangement that is not known', async () => {
    const looked = { arrangement: ids.arrangement, ...signing() };
    expect(await keeps(new World(), larkfieldManager, 'arrangement.look', looked)).toBe('arrangement.unknown');
  });

  it.each([
    ['dpia.save', { section: 'why' }],
    ['patientsText.save', { which: 'poster' }],
  ])('%s: is written once, and taking back what was never written changes nothing', async (name, which) => {
    const world = await signedWorld();
    const about = { arrangement: ids.arrangement, ...signing(), ...which };
    expect(await keeps(world, larkfieldManager, name, { ...about, text: null })).toBe('nothing new');
    expect(await twice(world, larkfieldManager, practice, name, { ...about, text: 'So.' })).toEqual(done);
  });

  it('is how it stands, entered once', async () => {
    expect(await again(await signedWorld(), larkfieldManager, 'assure', assured)).toEqual(done);
  });
});
