import { z } from 'zod';
import { paragraphs, sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { sameAct, signatories } from '../roles';
import { terms, type Arrangement } from './model';
import { refusesNewTerms } from './new-terms';
import { arrangementFor, tooLate } from './of-ledger';
import { allSigned, refusesSecondSignature, signatureBy } from './signature';
import { partyName, standing } from './standing';
import { refusesOtherTerms, replacedTerms, signedBefore, withPresentOver } from './versions';

/** Only what all have signed and what is not over can be amended; a stop of all access does not keep anybody from it. */
const amendable = (one: Arrangement, today: string): boolean =>
  ['not-begun', 'active', 'suspended'].includes(standing(one, today));

const noSuchAmendment = reject(
  'arrangement.noAmendment',
  'This change does not wait for signatures any more.',
  'Look at the arrangement again.',
);

/** Proposes other terms for a signed arrangement, signed by the proposing party. The old ones hold until all have signed. */
export const amendArrangement = defineCommand({
  name: 'arrangement.amend',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Propose a change of an arrangement',
  args: z.strictObject({ terms, termsHash: sha256Hex, basedOn: sha256Hex, reason: paragraphs(500) }),
  async handle(read, args, context) {
    const { actor, madeAt, today } = context;
    const found = await arrangementFor(read, context, signatories, 'change an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    // Waiting, holding by now, or over.
    const sent = [one, one.amendment, ...(one.versions ?? [])].some(
      (each) => each?.termsHash === args.termsHash && sameAct(context, each.proposedBy, each.proposedAt),
    );
    if (sent) return changed([]);
    if (!amendable(one, today)) return tooLate(one, context, 'changed');
    if (one.amendment) {
      const { proposedBy, proposedAt } = one.amendment;
      return reject(
        'arrangement.amendment',
        `${partyName(one, proposedBy.organisation)} proposed a change at ${timeAndDay(proposedAt, today)}, which waits for signatures.`,
        'Sign that one, or decline it first.',
      );
    }
    const outdated = refusesOtherTerms(one, args.basedOn, today, 'then propose the change');
    if (outdated) return outdated;
    if (args.terms.from !== one.terms.from && one.terms.from <= today) {
      return reject(
        'arrangement.begun',
        'The arrangement has begun, so its first day cannot be changed: what was opened since then was opened under it.',
        'Leave the first day as it is.',
        'from',
      );
    }
    const unfit = await refusesNewTerms(read, one, args, context);
    if (unfit) return unfit;
    return changed([
      write('arrangement', one.id, {
        ...one,
        amendment: {
          terms: args.terms,
          termsHash: args.termsHash,
          proposedBy: actor,
          proposedAt: madeAt,
          reason: args.reason,
          signatures: [signatureBy(context, args.termsHash)],
        },
      }),
    ]);
  },
});

/** Signs a change for one party. With the last signature it holds, from that moment. */
export const signAmendment = defineCommand({
  name: 'arrangement.signAmendment',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Sign a change of an arrangement',
  args: z.strictObject({ termsHash: sha256Hex }),
  async handle(read, args, context) {
    const { actor, madeAt, today } = context;
    const found = await arrangementFor(read, context, signatories, 'sign a change of an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    const { amendment } = one;
    const repeated = [...one.signatures, ...(amendment?.signatures ?? [])].some(
      (each) => each.command === context.command,
    );
    if (repeated || signedBefore(one, context.command)) return changed([]);
    if (!amendable(one, today)) return tooLate(one, context, 'changed');
    if (!amendment || amendment.termsHash !== args.termsHash) {
      return replacedTerms(one, args.termsHash, today) ?? noSuchAmendment;
    }
    const twice = refusesSecondSignature(one, amendment.signatures, context, {
      signed: 'signed this change',
      next: 'Nothing more is needed from your practice.',
    });
    if (twice) return twice;
    if (amendment.terms.until < today) {
      return reject(
        'arrangement.past',
        'The last day of the changed terms is over, so they would never hold.',
        'Decline the change, and propose another.',
      );
    }
    const signatures = [...amendment.signatures, signatureBy(context, args.termsHash)];
    if (!allSigned(one.terms.parties, signatures))
      return changed([write('arrangement', one.id, { ...one, amendment: { ...amendment, signatures } })]);
    const { amendment: _signed, ...rest } = one;
    return changed([
      write('arrangement', one.id, {
        ...rest,
        terms: amendment.terms,
        termsHash: amendment.termsHash,
        proposedBy: amendment.proposedBy,
        proposedAt: amendment.proposedAt,
        signatures,
        versions: withPresentOver(one, { how: 'amended', by: actor, at: madeAt, reason: amendment.reason }),
      }),
    ]);
  },
});

/** A change that will not come about: taken back by the party that proposed it, or declined by another. The old terms hold on. */
export const dropAmendment = defineCommand({
  name: 'arrangement.dropAmendment',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Decline or withdraw a change of an arrangement',
  args: z.strictObject({ termsHash: sha256Hex, reason: paragraphs(500) }),
  async handle(read, args, context) {
    const { actor, madeAt, today } = context;
    const found = await arrangementFor(read, context, signatories, 'decline or withdraw a change');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    const dropped = one.versions?.some(
      (version) => version.termsHash === args.termsHash && sameAct(context, version.over.by, version.over.at),
    );
    if (dropped) return changed([]);
    const { amendment, ...rest } = one;
    if (!amendment || amendment.termsHash !== args.termsHash) {
      return replacedTerms(one, args.termsHash, today) ?? noSuchAmendment;
    }
    const how = amendment.proposedBy.organisation === actor.organisation ? 'withdrawn' : 'declined';
    return changed([
      write('arrangement', one.id, {
        ...rest,
        versions: [
          ...(one.versions ?? []),
          { ...amendment, over: { how, by: actor, at: madeAt, reason: args.reason } },
        ],
      }),
    ]);
  },
});
