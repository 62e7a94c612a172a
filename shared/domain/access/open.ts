import { z } from 'zod';
import { arrangementLedger, boardLedger, referenceLedger } from '../../protocol/ledger';
import { line, sha256Hex, uuid } from '../../protocol/primitives';
import type { Arrangement } from '../arrangement/model';
import { asOf } from '../arrangement/versions';
import { atWorkAt } from '../staffing/at-work';
import { addMinutes } from '../calendar';
import { changed, defineCommand, reject, write, type Concern, type Context, type Read } from '../command';
import { timeAndDay } from '../dates';
import { noticeHash, noticeInForce, practiceRecipient, whyNoNotice } from '../notice/in-force';
import { noticeRowId, type Notice } from '../notice/model';
import { protocolBlocks, standingBlocks, usualOpenMinutes } from './coverage-blocks';
import { placeless } from '../restriction/placeless';
import type { Access } from './model';
import { grantOf, noSuchAccess, now, settledBy } from './of-pair';

/** Days for which a granted request may be opened: the longest urgency is "this week". */
const grantDays = 7;

const acknowledged = z.strictObject({
  /** Row id of the notice, `direct-care@2`. */
  notice: line(80),
  title: line(200),
  noticeHash: sha256Hex,
  noticePurpose: line(60),
  shownForMs: z.int().nonnegative(),
});

/** Acknowledges the notice and opens the record: one command, so nothing opens unacknowledged. Only the person who asked opens. */
export const openAccess = defineCommand({
  name: 'access.open',
  ledger: 'pair',
  nature: 'fact',
  title: 'Open a record',
  args: z.strictObject({ access: uuid, acknowledgement: acknowledged, offline: z.boolean().default(false) }),
  async handle(read, args, context) {
    const { madeAt, actor } = context;
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    if (one.by.person !== actor.person || one.buddy !== actor.organisation) {
      return reject(
        'access.notYours',
        `${one.by.name} asked for this record, so only they may open it.`,
        'Ask for it yourself.',
      );
    }
    if ('opening' in one.state) {
      if (one.state.opening.at === madeAt) return changed([]);
      const concern: Concern = {
        code: 'access.openedAgain',
        says: 'This record was opened before under the same request.',
        next: 'Make a new request, so that each opening has its own reason.',
      };
      return changed([write('access', one.id, withConcerns(one, [concern]))], [concern]);
    }
    const known = await read.get(arrangementLedger(one.arrangement), 'arrangement', one.arrangement);
    const arrangement = known && asOf(known, madeAt);
    const notices = await read.list(referenceLedger, 'notice');
    const concerns: Concern[] = [
      ...noticeConcerns(notices, one, args.acknowledgement, context),
      ...(arrangement && !one.breakGlass ? standingBlocks(arrangement, { home: one.home, madeAt }) : []),
      ...(arrangement && !one.breakGlass ? await unreadConcerns(read, one, arrangement, context) : []),
      ...(await grantConcerns(read, one, context)),
    ];
    if (one.needsWitness && !one.witness) {
      concerns.push({
        code: 'access.noWitness',
        says: 'Whoever asked knows the patient, and no second person witnessed it.',
        next: 'Ask a colleague at this computer to witness it with their own PIN. For danger to life, make a new request and open without approval.',
      });
    }
    if (one.state.is !== 'granted') {
      const settled = await settledBy(read, one, context);
      concerns.unshift({
        code: 'access.notGranted',
        says: settled
          ? `${settled}, so the record was not yours to open.`
          : 'The home practice has not decided yet, so the record is not open to you.',
        next: 'Wait for their answer, or ring them. For danger to life, open without approval.',
      });
    }
    const told = placeless(concerns, one.restriction?.kind);
    const atWork = await atWorkAt(read, actor, madeAt);
    const opening = {
      ...now(context),
      acknowledgement: { ...args.acknowledgement, at: madeAt },
      offline: args.offline,
      closesAt: addMinutes(madeAt, arrangement?.terms.openMinutes ?? usualOpenMinutes),
      ...(atWork === undefined ? {} : { atWork }),
    };
    return changed(
      [
        write('access', one.id, {
          ...withConcerns(one, told),
          state: { is: 'open', grant: grantOf(one), opening },
        }),
      ],
      told,
    );
  },
});

/** A protocol whose new version came between the request and the opening is read before it opens, where the terms insist. */
async function unreadConcerns(
  read: Read,
  one: Access,
  arrangement: Arrangement,
  { actor, madeAt }: Context,
): Promise<Concern[]> {
  const ledger = arrangementLedger(arrangement.id);
  return protocolBlocks(arrangement, {
    home: one.home,
    madeAt,
    protocols: await read.list(ledger, 'protocol'),
    read: { person: actor.person, receipts: await read.list(ledger, 'protocolReceipt') },
  });
}

/** A grant does not last for ever: one by a closure ends with it, and every one after a week, when its reason is stale. */
async function grantConcerns(read: Read, one: Access, { madeAt, today }: Context): Promise<Concern[]> {
  const grant = grantOf(one);
  if (!grant || grant.how === 'break-glass') return [];
  const found: Concern[] = [];
  if (grant.how === 'closure') {
    const closure = await read.get(boardLedger(one.home), 'closure', grant.closure);
    const reopened = closure?.reopened?.at;
    if (reopened !== undefined && reopened <= madeAt) {
      found.push({
        code: 'access.homeOpen',
        says: `The home practice opened again at ${timeAndDay(reopened, today)}, and the arrangement lets you look only while it is closed.`,
        next: 'Ring the home practice. For danger to life, make a new request and open without approval.',
      });
    }
  }
  if (madeAt > addMinutes(one.asked.at, grantDays * 24 * 60)) {
    found.push({
      code: 'access.lapsed',
      says: `This request was made at ${timeAndDay(one.asked.at, today)}, so it has lapsed.`,
      next: 'Make a new request, with the reason of today.',
    });
  }
  return found;
}

/** Adds what is new; the same concern is not written twice. */
function withConcerns(one: Access, concerns: readonly Concern[]): Access {
  const fresh = concerns.filter(
    (concern) => !one.concerns.some((known) => known.code === concern.code && known.says === concern.says),
  );
  return { ...one, concerns: [...one.concerns, ...fresh] };
}

function noticeConcerns(
  notices: readonly Notice[],
  one: Access,
  shown: z.output<typeof acknowledged>,
  context: Context,
): Concern[] {
  const question = { basis: one.basis, recipient: practiceRecipient, on: context.today };
  const inForce = noticeInForce(notices, question);
  // Danger to life does not wait for a notice to be published; one that is in force is shown all the same.
  if (!inForce) return one.breakGlass ? [] : [whyNoNotice(notices, question)];
  if (noticeRowId(inForce) !== shown.notice || noticeHash(inForce) !== shown.noticeHash) {
    return [
      {
        code: 'notice.other',
        says: `The notice that was acknowledged is not the one in force, ${inForce.title} version ${inForce.version}.`,
        next: 'Read and acknowledge the notice that is in force now.',
      },
    ];
  }
  if (!inForce.purposes.some((purpose) => purpose.id === shown.noticePurpose)) {
    return [
      {
        code: 'notice.purpose',
        says: 'The purpose that was chosen is not one of the notice’s own.',
        next: 'Choose one of the purposes that the notice names.',
        field: 'noticePurpose',
      },
    ];
  }
  return [];
}
