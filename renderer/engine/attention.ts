import { z } from 'zod';
import { fromUtf8, toUtf8, type Bytes } from '../../shared/evidence/base64url';
import { sealBytes, unsealBytes, type SealingKey } from '../../shared/evidence/seal';
import { ledgerId, practiceLedger } from '../../shared/protocol/ledger';
import { json } from '../../shared/protocol/primitives';
import { rejection, type Rejection } from '../../shared/protocol/sync';
import type { Attention } from './api';
import type { OutboxEntry } from './outbox';

/** What waits for a person's decision: an act that the service refused, or what happened to this desk's own store. Durable until dismissed. */
const attention = z.strictObject({
  id: z.string(),
  title: z.string(),
  name: z.string(),
  ledger: ledgerId,
  madeAt: z.string(),
  by: z.string(),
  rejection,
  args: z.record(z.string(), json),
});

const boundTo = (id: string): string => `attention ${id}`;

export const sealAttention = (key: SealingKey, one: Attention): Promise<Bytes> =>
  sealBytes(key, boundTo(one.id), toUtf8(JSON.stringify(one)));

/** Throws when the record is damaged. */
export async function openAttention(key: SealingKey, id: string, sealed: Bytes): Promise<Attention> {
  const value: unknown = JSON.parse(fromUtf8(await unsealBytes(key, boundTo(id), sealed)));
  return attention.parse(value);
}

export const refusedByService = ({ command, title, actor }: OutboxEntry, why: Rejection): Attention => ({
  id: command.id,
  title,
  name: command.name,
  ledger: command.ledger,
  madeAt: command.madeAt,
  by: actor.name,
  rejection: why,
  args: command.args,
});

/** Something about this computer's store that a person should know; `name` begins with `desk.`, which no command does. */
export const aboutDesk = (
  code: string,
  title: string,
  says: string,
  next: string,
  organisation: string,
  now: string,
): Attention => ({
  id: crypto.randomUUID(),
  title,
  name: code,
  ledger: practiceLedger(organisation),
  madeAt: now,
  by: 'Practice Buddy',
  rejection: { code, says, next },
  args: {},
});
