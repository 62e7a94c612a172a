import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import type { Terms } from '../arrangement/model';
import { harbourView, ids, larkfield, people, quayside, sealedWords, type World } from '../testing/practices';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { told, twice } from '../testing/told';

const { harbourReception, harbourClinician, harbourManager, larkfieldManager, larkfieldReception, larkfieldPrivacy } =
  people;
/** Whoever asked also works at the home practice, in any role there. */
const onBothSides: Actor = {
  ...larkfieldPrivacy,
  person: harbourReception.person,
  roles: ['practice-manager', 'privacy-officer', 'receptionist'],
};
const withoutRole: Actor = { ...harbourReception, roles: ['administrator'] };
const harbourPrivacy: Actor = { ...harbourClinician, roles: ['privacy-officer'] };

const access = { access: ids.access };
const acts = {
  'access.open': { ...access, acknowledgement: acknowledgementOfTest },
  'access.close': { ...access, how: 'person' },
  'access.handBack': { ...access, nothingDone: true, note: null },
  'access.withdraw': access,
  'access.witness': access,
  'access.grant': { ...access, reason: null },
  'access.decline': { ...access, reason: sealedWords },
  'access.enquire': { ...access, enquiry: ids.enquiry, question: sealedWords },
  'access.reply': { ...access, enquiry: ids.enquiry, text: sealedWords },
} as const;
type Act = keyof typeof acts;

const does = async (world: World, who: Actor, act: Act, different: object = {}) =>
  told(await world.later(1).does(who, pairOfTest, act, { ...acts[act], ...different }));
const asks = async (world: World, who: Actor, different: object = {}) =>
  told(await world.later(1).does(who, pairOfTest, 'access.request', { ...requestArgs, ...different }));

/** An access that was asked for, and went as far as these acts of whoever asked. */
async function reached(terms: Partial<Terms>, ...steps: Act[]): Promise<World> {
  const world = await signedWorld(terms);
  expect(await asks(world, harbourReception)).toBe('done');
  for (const act of steps) expect(await does(world, harbourReception, act)).toBe('done');
  return world;
}
const eachTime = { approval: 'each-time' } as const;

describe('an access that is not known here', () => {
  it.each(Object.keys(acts) as Act[])('is refused to %s', async (act) => {
    const who = ['grant', 'decline', 'enquire'].some((verb) => act.endsWith(verb))
      ? larkfieldPrivacy
      : harbourReception;
    expect(await does(await signedWorld(), who, act)).toBe('access.unknown');
  });
});

describe('who may', () => {
  it('ask: staff of the buddy, for the practice of the pair that is not theirs', async () => {
    const world = await signedWorld();
    expect(await asks(world, withoutRole)).toBe('authority.role');
    expect(await asks(world, harbourReception, { home: harbourView.code })).toBe('access.home');
    expect(await asks(world, harbourReception, { home: quayside.code })).toBe('access.home');
  });

  it('decide: the home practice, in a role that decides, and not whoever asked', async () => {
    const world = await reached(eachTime);
    expect(await does(world, harbourManager, 'access.grant')).toBe('access.otherSide');
    expect(await does(world, larkfieldReception, 'access.grant')).toBe('authority.role');
    expect(await does(world, onBothSides, 'access.grant')).toBe('access.own');
    expect(await does(world, larkfieldManager, 'access.grant')).toBe('done');
  });

  it('open and withdraw: whoever asked, for the practice for which they asked', async () => {
    const world = await reached({});
    for (const act of ['access.open', 'access.withdraw'] as const) {
      expect(await does(world, harbourClinician, act)).toBe('access.notYours');
      expect(await does(world, onBothSides, act)).toBe('access.notYours');
    }
  });

  it('close and hand back: the buddy, anybody at the desk', async () => {
    const world = await reached({}, 'access.open');
    expect(await does(world, larkfieldReception, 'access.close')).toBe('access.otherSide');
    expect(await does(world, larkfieldReception, 'access.handBack')).toBe('access.otherSide');
    expect(await does(world, harbourClinician, 'access.close')).toBe('done');
  });

  it('ask about it: a privacy officer of the home practice who did not look themselves', async () => {
    const world = await reached({}, 'access.open');
    expect(await does(world, larkfieldManager, 'access.enquire')).toBe('authority.role');
    expect(await does(world, harbourPrivacy, 'access.enquire')).toBe('access.otherSide');
    expect(await does(world, onBothSides, 'access.enquire')).toBe('review.own');
    expect(await does(world, larkfieldPrivacy, 'access.enquire')).toBe('done');
  });

  it('reply: whoever looked, for the practice for which they looked, to a question there is', async () => {
    const world = await reached({}, 'access.open');
    expect(await does(world, harbourReception, 'access.reply')).toBe('access.noEnquiry');
    await does(world, larkfieldPrivacy, 'access.enquire');
    expect(await does(world, harbourClinician, 'access.reply')).toBe('access.notYours');
    expect(await does(world, onBothSides, 'access.reply')).toBe('access.notYours');
    expect(await does(world, harbourReception, 'access.reply')).toBe('done');
  });
});

describe('when', () => {
  it('a record is not open, it cannot be closed or handed back', async () => {
    const world = await reached({});
    expect(await does(world, harbourReception, 'access.close')).toBe('access.notOpen');
    expect(await does(world, harbourReception, 'access.handBack')).toBe('access.notOpen');
  });

  it('the home practice has not decided, the opening is a concern', async () => {
    expect(await does(await reached(eachTime), harbourReception, 'access.open')).toBe('access.notGranted');
  });

  it('no notice is in force, the opening is a concern, but for danger to life', async () => {
    const copi = { basis: 'copi-3-4', breakGlass: false };
    const world = await signedWorld();
    expect(await asks(world, harbourReception, copi)).toBe('notice.none');
    expect(await does(world, harbourReception, 'access.open')).toBe('access.notGranted notice.none');
    expect(await asks(world, harbourReception, { ...copi, id: ids.unknown, breakGlass: true })).toBe('done');
    expect(await does(world, harbourReception, 'access.open', { access: ids.unknown })).toBe('done');
  });

  it('something was done and nothing is written, it is not handed back', async () => {
    const world = await reached({}, 'access.open');
    expect(await does(world, harbourReception, 'access.handBack', { nothingDone: false })).toBe('access.noteMissing');
  });
});

describe('what was done already', () => {
  it('is not done again by the same command', async () => {
    const world = await signedWorld(eachTime);
    const once = (who: Actor, name: string, args: Record<string, unknown>) =>
      twice(world.later(1), who, pairOfTest, name, args);
    const done = ['done', 'nothing new'];
    expect(await once(harbourReception, 'access.request', requestArgs)).toEqual(done);
    expect(await once(larkfieldManager, 'access.grant', acts['access.grant'])).toEqual(done);
    expect(await once(harbourReception, 'access.open', acts['access.open'])).toEqual(done);
    expect(await once(larkfieldPrivacy, 'access.enquire', acts['access.enquire'])).toEqual(done);
    expect(await once(harbourReception, 'access.reply', acts['access.reply'])).toEqual(done);
    expect(await once(harbourReception, 'access.close', acts['access.close'])).toEqual(done);
    expect(await once(harbourReception, 'access.handBack', acts['access.handBack'])).toEqual(done);
    const other = { ...requestArgs, id: ids.unknown };
    expect(await once(harbourReception, 'access.request', other)).toEqual(done);
    expect(await once(larkfieldManager, 'access.decline', { access: ids.unknown, reason: sealedWords })).toEqual(done);
    const third = { ...requestArgs, id: ids.closure };
    expect(await once(harbourReception, 'access.request', third)).toEqual(done);
    expect(await once(harbourReception, 'access.withdraw', { access: ids.closure })).toEqual(done);
  });

  it('stands: the first closing, the first request of its number', async () => {
    const world = await reached({}, 'access.open', 'access.handBack');
    expect(await does(world, harbourReception, 'access.close')).toBe('nothing new');
    expect(await asks(world, harbourClinician)).toBe('access.exists');
    expect((await world.rows.get(pairOfTest, 'access', ids.access))?.home).toBe(larkfield.code);
  });
});
