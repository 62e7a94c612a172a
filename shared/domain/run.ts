import type { z } from 'zod';
import type { Actor } from '../protocol/actor';
import { mayAppend } from '../protocol/authority';
import type { UnsignedCommand } from '../protocol/command';
import { kindOf } from '../protocol/ledger';
import type { Change } from '../protocol/row';
import type { Rejection } from '../protocol/sync';
import { londonDate } from './calendar';
import { reject, type CommandDefinition, type Context, type Outcome, type Read } from './command';
import { askedAfterTheEnd, concernOf, marked, type Ended } from './ended';
import { plainIssue } from './plain-issue';
import { rowKinds, type RowKind } from './rows';
import { terms } from './arrangement/model';

/** What of a command matters to its handler. */
export type Asked = Pick<UnsignedCommand, 'id' | 'ledger' | 'name' | 'args' | 'device' | 'madeAt'>;

/** A handler broke the contract: it wrote a row that does not fit its schema. Never the person's doing. */
export class HandlerError extends Error {
  override name = 'HandlerError';
}

/**
 * Runs a command: the one way to a handler, on the device and in the service.
 * It looks the command up, checks ledger, authority and arguments, runs the handler, and checks what it wrote.
 * @param actor who acts, from the sign-in (device) or the service's own records, never from the command
 * @param receivedAt when the service received it; null on the device
 * @param ended when the actor's keys had ended before it arrived: a fact is then taken and marked, an intent refused
 * @throws HandlerError when a handler wrote what does not fit; nothing may then be written
 */
export async function runCommand(
  registry: ReadonlyMap<string, CommandDefinition>,
  read: Read,
  asked: Asked,
  actor: Actor,
  receivedAt: string | null,
  ended: Ended | null = null,
): Promise<Outcome> {
  const definition = registry.get(asked.name);
  if (!definition) {
    return reject(
      'command.unknown',
      'This version does not know what was asked for.',
      'Update Practice Buddy and try again.',
    );
  }
  if (ended && definition.nature !== 'fact') return askedAfterTheEnd;
  if (kindOf(asked.ledger) !== definition.ledger) {
    return reject(
      'command.ledger',
      'What was asked for does not belong there, so nothing was changed.',
      'Report this to support: it is a fault of the program.',
    );
  }
  const args = definition.args.safeParse(asked.args);
  if (!args.success) return { rejection: plainIssue(args.error) };

  const forbidden = mayAppend(actor, asked.ledger, await partiesOf(read, asked));
  if (forbidden) return { rejection: forbidden };

  const context: Context = {
    actor,
    device: asked.device,
    command: asked.id,
    ledger: asked.ledger,
    madeAt: asked.madeAt,
    today: londonDate(asked.madeAt),
    receivedAt,
  };
  const outcome = await definition.handle(read, args.data, context);
  if ('rejection' in outcome) return outcome;
  const changes = outcome.changes.map((change) => checked(definition.name, change));
  if (!ended || changes.length === 0) return { ...outcome, changes };
  const concern = concernOf(ended, actor, asked.madeAt);
  return { changes: await marked(read, asked.ledger, changes, concern), concerns: [concern, ...outcome.concerns] };
}

/** The parties of an arrangement's ledger; before its first command, those that it proposes. */
async function partiesOf(read: Read, asked: Asked): Promise<string[]> {
  if (kindOf(asked.ledger) !== 'arrangement') return [];
  const known = await read.get(asked.ledger, 'arrangement', asked.ledger.slice('arrangement:'.length));
  if (known) return known.terms.parties.map((party) => party.organisation);
  const proposed = terms.shape.parties.safeParse((asked.args['terms'] as { parties?: unknown } | undefined)?.parties);
  return asked.name === 'arrangement.propose' && proposed.success
    ? proposed.data.map((party) => party.organisation)
    : [];
}

function checked(command: string, change: Change): Change {
  if (!isRowKind(change.kind)) throw new HandlerError(`${command} wrote a row of unknown kind ${change.kind}`);
  if (change.value === null) return change;
  const schema: z.ZodType = rowKinds[change.kind];
  const parsed = schema.safeParse(change.value);
  // The message names fields, never values: they may be a person's words.
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new HandlerError(`${command} wrote a row ${change.kind} that does not fit its schema at ${where}`);
  }
  return change;
}

const isRowKind = (kind: string): kind is RowKind => Object.hasOwn(rowKinds, kind);

/** Whether an outcome refuses: a rejection, or (at the moment of acting) the first concern. */
export const refusalIn = (outcome: Outcome): Rejection | undefined =>
  'rejection' in outcome ? outcome.rejection : outcome.concerns[0];
