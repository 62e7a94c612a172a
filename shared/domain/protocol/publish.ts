import { z } from 'zod';
import { sha256Hex } from '../../protocol/primitives';
import { arrangementFor, tooLate } from '../arrangement/of-ledger';
import { partyName, standing, type Standing } from '../arrangement/standing';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { protocolWriters } from './draft';
import { protocolContent, protocolHash, receiptRowId } from './model';
import { latestProtocol } from './reading';

/** While the arrangement stands so its parties may agree how they work. */
export const takesProtocol: readonly Standing[] = ['not-begun', 'active', 'suspended'];

/** Publishes one version to every party, once: what people have read is never altered under them. Who publishes has read it. */
export const publishProtocol = defineCommand({
  name: 'protocol.publish',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Publish a version of the protocol',
  args: z.strictObject({ ...protocolContent.shape, hash: sha256Hex }),
  async handle(read, { hash, ...content }, context) {
    const { actor, madeAt, receivedAt, today } = context;
    const found = await arrangementFor(read, context, protocolWriters, 'publish the protocol');
    if ('outcome' in found) return found.outcome;
    const { one: arrangement } = found;
    const known = await read.list(context.ledger, 'protocol');
    const same = known.find((one) => one.version === content.version);
    if (same?.command === context.command) return changed([]);
    if (!takesProtocol.includes(standing(arrangement, today)))
      return tooLate(arrangement, context, 'given a new version of the protocol');
    const latest = latestProtocol(known);
    if (same) {
      return reject(
        'protocol.taken',
        `${same.by.name} of ${partyName(arrangement, same.by.organisation)} published version ${same.version} at ${timeAndDay(same.at, today)}, so yours was not published.`,
        `Your draft is kept. Compare it with what they wrote, then publish it as version ${(latest?.version ?? 0) + 1}.`,
        'version',
      );
    }
    const next = (latest?.version ?? 0) + 1;
    if (content.version !== next) {
      return reject(
        'protocol.gap',
        `The next version is ${next}, not ${content.version}, so nothing was published.`,
        `Publish it as version ${next}.`,
        'version',
      );
    }
    if (protocolHash(content) !== hash) {
      return reject(
        'protocol.hash',
        'The text does not fit its fingerprint, so it was altered on the way.',
        'Publish it again.',
      );
    }
    const about = { arrangement: arrangement.id, hash, by: actor, at: madeAt, receivedAt };
    return changed([
      write('protocol', String(content.version), { ...content, ...about, command: context.command }),
      write('protocolReceipt', receiptRowId(actor.person, content.version), { ...about, version: content.version }),
    ]);
  },
});
