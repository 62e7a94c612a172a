import { z } from 'zod';
import { readHolidays } from '../calendar/holidays';
import { boardLedger, otherOf, pairLedger } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { isParty } from '../arrangement/standing';
import { changed, defineCommand, reject, write, type Context, type Outcome, type Read } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, staffRoles } from '../roles';
import { lineOf } from './checklist-for';
import { lineAct, lineRowId, lineState, type LineEvent } from './line-state';

const args = z.strictObject({
  closure: uuid,
  line: z.string().max(60),
  act: lineAct,
  words: z.string().trim().max(500),
});
type Args = z.output<typeof args>;

/** The home practice's people take, tick, undo, set aside or annotate a line of the list. */
export const homeLine = defineCommand({
  name: 'closure.line',
  ledger: 'board',
  nature: 'intent',
  title: 'Mark a line of the closure’s list',
  args,
  async handle(read, asked, context) {
    const mine = context.actor.organisation;
    const buddies = new Set(
      (await read.arrangements())
        .filter((one) => isParty(one, mine))
        .flatMap((one) => one.terms.parties.map((party) => party.organisation)),
    );
    buddies.delete(mine);
    return mark(read, asked, context, mine, [
      context.ledger,
      ...[...buddies].sort().map((code) => pairLedger(mine, code)),
    ]);
  },
});

/** The same by a buddy’s people, in the ledger of the two practices: a board is written by its own practice only. */
export const buddyLine = defineCommand({
  name: 'closure.buddyLine',
  ledger: 'pair',
  nature: 'intent',
  title: 'Mark a line of a buddy’s closure list',
  args,
  async handle(read, asked, context) {
    const home = otherOf(context.ledger, context.actor.organisation);
    if (home === undefined) return unknown;
    return mark(read, asked, context, home, [context.ledger, boardLedger(home)]);
  },
});

const unknown = reject(
  'closure.unknown',
  'This closure is not known here.',
  'Wait until the latest changes have arrived, or ring the practice.',
);

async function mark(
  read: Read,
  { closure, line, act, words }: Args,
  context: Context,
  home: string,
  ledgers: readonly string[],
): Promise<Outcome> {
  const { actor, madeAt, today, receivedAt } = context;
  const refused = needsRole(context, staffRoles, 'mark a line of the list');
  if (refused) return refused;
  const one = await read.get(boardLedger(home), 'closure', closure);
  if (!one) return unknown;
  if (!lineOf(one, line, await readHolidays(read))) {
    return reject(
      'closure.lineUnknown',
      'This line does not stand on the list of this closure.',
      'Look at the list again.',
    );
  }
  if (words === '' && ['undo', 'not-applicable', 'note'].includes(act)) {
    return reject(
      'closure.lineWords',
      'There is no reason yet, and others rely on this list.',
      'Say in one sentence why.',
      'words',
    );
  }
  const id = lineRowId(closure, line);
  const own = (await read.get(context.ledger, 'closureLine', id))?.events ?? [];
  const repeated = own.some((event) => event.at === madeAt && event.by.person === actor.person && event.act === act);
  if (repeated) return changed([]);
  const events: LineEvent[] = [];
  for (const ledger of ledgers) events.push(...((await read.get(ledger, 'closureLine', id))?.events ?? []));
  const { is, settled, taken } = lineState(events);
  const before = (mark: { by: { name: string }; at: string }, did: string) =>
    reject(
      'closure.lineSettled',
      `${mark.by.name} ${did} this line at ${timeAndDay(mark.at, today)}.`,
      'Take another line, or speak to each other.',
    );
  switch (act) {
    case 'take':
      if (is === 'done' && settled) return before(settled, 'ticked');
      if (taken?.by.person === actor.person) return changed([]);
      if (taken) return before(taken, 'took');
      break;
    case 'release':
      if (!taken) return changed([]);
      break;
    case 'tick':
      if (is === 'done' && settled) return settled.by.person === actor.person ? changed([]) : before(settled, 'ticked');
      break;
    case 'not-applicable':
      if (settled) return before(settled, is === 'done' ? 'ticked' : 'set aside');
      break;
    case 'undo':
      if (is === 'open')
        return reject(
          'closure.lineOpen',
          'This line is not ticked, so there is nothing to undo.',
          'Look at the list again.',
        );
      break;
    case 'note':
      break;
  }
  const event: LineEvent = { act, words, at: madeAt, by: actor, receivedAt };
  return changed([write('closureLine', id, { closure, line, events: [...own, event] })]);
}
