import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../evidence/canonical';
import {
  arrangementLedger,
  boardLedger,
  pairLedger,
  privacyLedger,
  practiceLedger,
  referenceLedger,
} from '../protocol/ledger';
import { uuid, type Json } from '../protocol/primitives';
import type { Row } from '../protocol/row';
import { hashOfTerms } from './arrangement/standing';
import type { Outcome, Read } from './command';
import { MemoryRows } from './memory-rows';
import { noticeHash, noticeInForce, practiceRecipient } from './notice/in-force';
import { demonstrationNotice } from './notice/library';
import { noticeRowId } from './notice/model';
import { commands } from './registry';
import { rowKinds, type RowKind, type RowOf } from './rows';
import { runCommand, type Asked } from './run';
import { acknowledgementOfTest, requestArgs } from './testing/signed';
import { areaSteps } from './testing/steps';
import { by, minutes, step, type Step } from './testing/steps/step';
import {
  devices,
  directCare,
  harbourView,
  ids,
  larkfield,
  people,
  sealedWords,
  startingRows,
  usualTerms,
} from './testing/practices';

/**
 * What holds for every sequence of commands, by anybody, in any order:
 *  1. the same rows, arguments and context give the same outcome, whichever side reads them;
 *  2. running a command again changes nothing more;
 *  3. every change fits its schema and lies in the command's own ledger (the runner can write nowhere else);
 *  4. no record opens without an acknowledgement of the notice then in force, unless a concern is recorded;
 *  5. a fact is never rejected for circumstance.
 */

const copi = demonstrationNotice('2026-11-24');
const pair = pairLedger(larkfield.code, harbourView.code);
const arrangement = arrangementLedger(ids.arrangement);
const accesses = [ids.access, ids.unknown, ids.enquiry] as const;
const start = Date.parse('2026-11-24T06:00:00.000Z');

const access = fc.constantFrom(...accesses);
const approval = fc.constantFrom('in-advance' as const, 'each-time' as const, 'while-closed' as const);
const termsOf = approval.map((chosen) => ({ ...usualTerms, approval: chosen }));

const reason = fc.record({ reason: fc.constantFrom('A card was lost.', 'It is no longer needed.') });
const acknowledgement = fc.oneof(
  { weight: 4, arbitrary: fc.constant(acknowledgementOfTest) },
  {
    weight: 2,
    arbitrary: fc.constant({
      notice: noticeRowId(copi),
      title: copi.title,
      noticeHash: noticeHash(copi),
      noticePurpose: 'capacity',
      shownForMs: 10,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ ...acknowledgementOfTest, noticeHash: 'b'.repeat(64) }) },
  { weight: 1, arbitrary: fc.constant({ ...acknowledgementOfTest, noticePurpose: 'capacity' }) },
);

const {
  larkfieldManager,
  larkfieldGuardian,
  larkfieldPrivacy,
  larkfieldReception,
  harbourManager,
  harbourReception,
  harbourClinician,
} = people;
const board = boardLedger(larkfield.code);

const mainStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: termsOf.chain((terms) =>
      step(
        by(larkfieldManager),
        arrangement,
        'arrangement.propose',
        fc.constant({ id: ids.arrangement, terms, termsHash: hashOfTerms(terms) }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: approval.chain((chosen) =>
      step(
        by(harbourManager, larkfieldGuardian),
        arrangement,
        'arrangement.sign',
        fc.constant({ termsHash: hashOfTerms({ ...usualTerms, approval: chosen }) }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('decline', 'withdraw', 'suspend', 'resume', 'end')
      .chain((verb) => step(by(larkfieldManager, harbourManager), arrangement, `arrangement.${verb}`, reason)),
  },
  {
    weight: 1,
    arbitrary: step(
      by(larkfieldManager),
      practiceLedger(larkfield.code),
      'arrangement.draft',
      fc.constant({ id: ids.arrangement, terms: { openMinutes: 20 } }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('markSent', 'discardDraft')
      .chain((verb) =>
        step(
          by(larkfieldManager),
          practiceLedger(larkfield.code),
          `arrangement.${verb}`,
          fc.constant({ id: ids.arrangement }),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 600 }).chain((offset) =>
      step(
        by(larkfieldReception),
        board,
        'closure.declare',
        fc.constant({
          id: ids.closure,
          planned: true,
          from: new Date(start + offset * 60_000).toISOString(),
          until: null,
          extent: 'full',
          reason: 'No heating',
          cover: [harbourView.code],
        }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: step(by(larkfieldManager), board, 'closure.reopen', fc.constant({ closure: ids.closure, note: '' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('all', 'none')
      .chain((capacity) =>
        step(by(harbourReception), pair, 'closure.answer', fc.constant({ closure: ids.closure, capacity, note: '' })),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        access,
        fc.constantFrom('direct-care', 'copi-3-4'),
        fc.constantFrom('none', 'family', 'self'),
        fc.boolean(),
      )
      .chain(([id, basis, relationship, breakGlass]) =>
        step(
          by(harbourReception, harbourClinician),
          pair,
          'access.request',
          fc.constant({ ...requestArgs, id, basis, relationship, breakGlass }),
        ),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(access, acknowledgement)
      .chain(([id, shown]) =>
        step(
          by(harbourReception, harbourClinician),
          pair,
          'access.open',
          fc.constant({ access: id, acknowledgement: shown }),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(access, fc.constantFrom('person', 'timer', 'found-open'))
      .chain(([id, how]) => step(by(harbourReception), pair, 'access.close', fc.constant({ access: id, how }))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(access, fc.boolean())
      .chain(([id, nothingDone]) =>
        step(
          by(harbourReception, harbourClinician),
          pair,
          'access.handBack',
          fc.constant({ access: id, nothingDone, note: nothingDone ? null : sealedWords }),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: access.chain((id) => step(by(harbourClinician), pair, 'access.witness', fc.constant({ access: id }))),
  },
  {
    weight: 1,
    arbitrary: access.chain((id) => step(by(harbourReception), pair, 'access.withdraw', fc.constant({ access: id }))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(access, fc.constantFrom('grant', 'decline'))
      .chain(([id, verb]) =>
        step(
          by(larkfieldManager, larkfieldGuardian),
          pair,
          `access.${verb}`,
          fc.constant({ access: id, reason: sealedWords }),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: access.chain((id) =>
      step(
        by(larkfieldPrivacy),
        pair,
        'access.enquire',
        fc.constant({ access: id, enquiry: ids.enquiry, question: sealedWords }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: access.chain((id) =>
      step(
        by(harbourReception),
        pair,
        'access.reply',
        fc.constant({ access: id, enquiry: ids.enquiry, text: sealedWords }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(access, fc.constantFrom('appropriate', 'asked', 'incident'))
      .chain(([id, outcome]) =>
        step(
          by(larkfieldPrivacy),
          privacyLedger(larkfield.code),
          'review.record',
          fc.constant({ access: id, pair, outcome, note: sealedWords }),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: step(
      by(people.administrator),
      referenceLedger,
      'notice.publish',
      fc.constantFrom({ notice: copi }, { notice: { ...directCare, version: 3, from: '2026-11-25' } }),
    ),
  },
);

/** Most belong to the main job, whose commands depend on each other most. */
const anyStep: fc.Arbitrary<Step> =
  areaSteps.length === 0
    ? mainStep
    : fc.oneof({ weight: 2, arbitrary: mainStep }, { weight: 1, arbitrary: fc.oneof(...areaSteps) });

/** Another implementation of `Read`, as far from MemoryRows as can be: one flat list of JSON texts, read from its end. */
class FlatRead implements Read {
  constructor(readonly texts: readonly string[]) {}
  #all(): Row[] {
    return this.texts.map((text) => JSON.parse(text) as Row).reverse();
  }
  async get<K extends RowKind>(ledger: string, kind: K, id: string): Promise<RowOf<K> | undefined> {
    const found = this.#all().find((row) => row.ledger === ledger && row.kind === kind && row.id === id);
    return found && (rowKinds[kind].parse(found.value) as RowOf<K>);
  }
  async list<K extends RowKind>(ledger: string, kind: K): Promise<RowOf<K>[]> {
    return this.#all()
      .filter((row) => row.ledger === ledger && row.kind === kind)
      .map((row) => rowKinds[kind].parse(row.value) as RowOf<K>);
  }
  async arrangements(): Promise<RowOf<'arrangement'>[]> {
    return this.#all()
      .filter((row) => row.kind === 'arrangement')
      .map((row) => rowKinds.arrangement.parse(row.value));
  }
}

const allRows = (rows: MemoryRows): Row[] =>
  rows.ledgers().flatMap((ledger) => Object.keys(rowKinds).flatMap((kind) => rows.rows(ledger, kind)));
const picture = (rows: MemoryRows): string => canonical(allRows(rows).map(({ version: _, ...row }) => row));

/** Rejections of a fact that are not for circumstance: it is malformed, or not the actor's to make. */
const permitted = new Set([
  'command.malformed', 'authority.ledger', 'authority.role', 'access.unknown', 'access.exists', 'access.home', 'access.notYours',
  'access.otherSide', 'handover.unknown', 'handover.otherSide', 'access.notOpen', 'access.noEnquiry', 'access.noteMissing', 'review.own',
  'staffAccess.unknown', 'staffAccess.notYours', 'access.ownWitness', 'access.otherDesk',
]); // prettier-ignore

/** Runs a sequence and calls back after each command with what was before and after. */
async function walk(
  steps: readonly Step[],
  each: (run: {
    asked: Asked;
    step: Step;
    outcome: Outcome;
    receivedAt: string;
    before: MemoryRows;
    after: MemoryRows;
  }) => Promise<void>,
) {
  let rows = startingRows();
  let clock = start;
  let made = 0;
  for (const one of steps) {
    clock += one.minutes * 60_000;
    made += 1;
    const asked: Asked = {
      id: `5b1f6a52-0c3d-4e7a-9b1c-${String(200_000 + made).padStart(12, '0')}`,
      ledger: one.ledger,
      name: one.name,
      args: one.args,
      device: one.actor.organisation === larkfield.code ? devices.larkfield : devices.harbour,
      // A millisecond of its own for each command, as a device's clock gives it.
      madeAt: new Date(clock + made).toISOString(),
    };
    const receivedAt = new Date(start + made * 1000).toISOString();
    const outcome = await runCommand(commands, rows, asked, one.actor, receivedAt);
    const after = MemoryRows.over(rows);
    if ('changes' in outcome) after.apply(asked.ledger, outcome.changes, made);
    await each({ asked, step: one, outcome, receivedAt, before: rows, after });
    rows = after;
  }
}

/** One person's whole access, with whatever happens in between, so that the later commands are reached as well. */
const wholeAccess: fc.Arbitrary<Step[]> = fc
  .record({
    actor: by(harbourReception),
    id: access,
    asked: fc.record({
      basis: fc.constantFrom('direct-care', 'copi-3-4'),
      relationship: fc.constantFrom('none', 'none', 'family'),
      breakGlass: fc.boolean(),
    }),
    shown: acknowledgement,
    between: fc.array(anyStep, { maxLength: 3 }),
    gap: minutes,
  })
  .map(({ actor, id, asked, shown, between, gap }) => {
    const one = (name: string, args: Record<string, Json>): Step => ({ actor, ledger: pair, name, args, minutes: gap });
    return [
      one('access.request', { ...requestArgs, ...asked, id }),
      ...between,
      one('access.open', { access: id, acknowledgement: shown }),
      one('access.close', { access: id, how: 'person' }),
      one('access.handBack', { access: id, nothingDone: true, note: null }),
    ];
  });

const sequences = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyStep.map((one) => [one]) }, { weight: 1, arbitrary: wholeAccess }), {
    minLength: 1,
    maxLength: 14,
    size: 'max',
  })
  .map((parts) => parts.flat());
/** Begins signed, so that accesses get far. */
const signedSequences = fc.tuple(approval, sequences).map(([chosen, steps]): Step[] => {
  const terms = { ...usualTerms, approval: chosen };
  return [
    {
      actor: larkfieldManager,
      ledger: arrangement,
      name: 'arrangement.propose',
      args: { id: ids.arrangement, terms, termsHash: hashOfTerms(terms) },
      minutes: 1,
    },
    {
      actor: harbourManager,
      ledger: arrangement,
      name: 'arrangement.sign',
      args: { termsHash: hashOfTerms(terms) },
      minutes: 1,
    },
    ...steps,
  ];
});
const everySequence = fc.oneof(sequences, { weight: 3, arbitrary: signedSequences });
/** A longer campaign: `LAWS_RUNS=2000 npm run unit -- shared/domain/laws.test.ts`. */
const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 60) };

/** Written by the service itself when it is set up, and tested with it. */
const apart = ['organisation.import', 'staff.record'];

describe('for every sequence of commands', () => {
  it('every command there is takes part', () => {
    const walked = new Set(fc.sample(anyStep, { numRuns: 20_000, seed: 7 }).map((one) => one.name));
    expect([...commands.keys()].filter((name) => !walked.has(name) && !apart.includes(name))).toEqual([]);
  });

  it('the same rows, arguments and context give the same outcome, however the rows are read', async () => {
    await fc.assert(
      fc.asyncProperty(everySequence, (steps) =>
        walk(steps, async ({ asked, step: one, outcome, receivedAt, before }) => {
          const flat = new FlatRead(allRows(before).map((row) => JSON.stringify(row)));
          expect(canonical(await runCommand(commands, flat, asked, one.actor, receivedAt))).toBe(canonical(outcome));
        }),
      ),
      runs,
    );
  });

  it('running a command again changes nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(everySequence, (steps) =>
        walk(steps, async ({ asked, step: one, outcome, after }) => {
          const again = await runCommand(commands, after, asked, one.actor, '2030-01-01T00:00:00.000Z');
          const later = MemoryRows.over(after);
          if ('changes' in again) later.apply(asked.ledger, again.changes);
          expect(picture(later)).toBe(picture(after));
          // And its maker is not told off for what was done.
          if ('changes' in outcome) expect(again).not.toHaveProperty('rejection');
        }),
      ),
      runs,
    );
  });

  it('every row fits its schema', async () => {
    await fc.assert(
      fc.asyncProperty(everySequence, (steps) =>
        walk(steps, async ({ outcome }) => {
          if (!('changes' in outcome)) return;
          for (const { kind, value } of outcome.changes) {
            expect(Object.keys(rowKinds)).toContain(kind);
            if (value !== null) expect(rowKinds[kind as RowKind].safeParse(value).error).toBeUndefined();
          }
        }),
      ),
      runs,
    );
  });

  it('nothing opens without acknowledgement of the notice then in force, unless a concern is recorded', async () => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(signedSequences, (steps) =>
        walk(steps, async ({ asked, outcome, after, before }) => {
          if (asked.name !== 'access.open' || !('changes' in outcome) || outcome.changes.length === 0) return;
          const one = (await after.get(pair, 'access', uuid.parse(asked.args['access'])))!;
          if (!('opening' in one.state)) throw new Error('It was opened and is not open');
          opened += 1;
          const { acknowledgement: shown } = one.state.opening;
          const inForce = noticeInForce(await before.list(referenceLedger, 'notice'), {
            basis: one.basis,
            recipient: practiceRecipient,
            on: shown.at.slice(0, 10), // winter: the day in England is the day in UTC
          });
          const acknowledged =
            inForce !== undefined && noticeRowId(inForce) === shown.notice && noticeHash(inForce) === shown.noticeHash;
          const emergency = inForce === undefined && one.breakGlass;
          expect(acknowledged || emergency || one.concerns.length > 0).toBe(true);
          // What the handler said is what the row says.
          for (const concern of outcome.concerns) expect(one.concerns).toContainEqual(concern);
        }),
      ),
      runs,
    );
    expect(opened).toBeGreaterThan(50);
  });

  it('a fact is never rejected for circumstance', async () => {
    await fc.assert(
      fc.asyncProperty(everySequence, (steps) =>
        walk(steps, async ({ asked, outcome }) => {
          if (commands.get(asked.name)?.nature !== 'fact' || !('rejection' in outcome)) return;
          expect(permitted).toContain(outcome.rejection.code);
        }),
      ),
      runs,
    );
  });

  it('a rejection says what happened and what to do, in whole sentences', async () => {
    await fc.assert(
      fc.asyncProperty(everySequence, (steps) =>
        walk(steps, async ({ outcome }) => {
          const refusals = 'rejection' in outcome ? [outcome.rejection] : outcome.concerns;
          for (const { says, next } of refusals) {
            expect(says).toMatch(/^\p{L}.*\.$/su);
            expect(next).toMatch(/^\p{L}.*\.$/su);
            expect(`${says}${next}`).not.toMatch(/undefined|null|\[object|invalid|error/i);
          }
        }),
      ),
      runs,
    );
  });
});
