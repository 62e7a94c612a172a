import { z } from 'zod';
import { sha256Hex } from '../../protocol/primitives';
import { arrangementFor } from '../arrangement/of-ledger';
import { changed, defineCommand, reject, write } from '../command';
import { staffRoles } from '../roles';
import { receiptRowId } from './model';

/** This person has read this version, in these words. A version that has been followed by another may still be read. */
export const acknowledgeProtocol = defineCommand({
  name: 'protocol.acknowledge',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Say that you have read the protocol',
  args: z.strictObject({ version: z.int().positive(), hash: sha256Hex }),
  async handle(read, { version, hash }, context) {
    const found = await arrangementFor(read, context, staffRoles, 'say that they have read the protocol');
    if ('outcome' in found) return found.outcome;
    const { one: arrangement } = found;
    const one = await read.get(context.ledger, 'protocol', String(version));
    if (!one) {
      return reject(
        'protocol.unknown',
        `There is no version ${version} of this protocol.`,
        'Read the version that is there now.',
      );
    }
    if (one.hash !== hash) {
      return reject(
        'protocol.other',
        `What you read is not what stands as version ${version} of this protocol.`,
        `Read version ${version} again: another practice published it first.`,
      );
    }
    const id = receiptRowId(context.actor.person, version);
    const known = await read.get(context.ledger, 'protocolReceipt', id);
    // The first time stands: nothing is gained by reading it twice.
    if (known?.hash === hash) return changed([]);
    return changed([
      write('protocolReceipt', id, {
        arrangement: arrangement.id,
        version,
        hash,
        by: context.actor,
        at: context.madeAt,
        receivedAt: context.receivedAt,
      }),
    ]);
  },
});
