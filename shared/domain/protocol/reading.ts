import type { Rejection } from '../../protocol/sync';
import type { Arrangement } from '../arrangement/model';
import { partyName } from '../arrangement/standing';
import { listed } from '../words';
import type { Protocol, ProtocolDraft, ProtocolReceipt } from './model';

/** The highest version, if there is one. */
export const latestProtocol = (versions: readonly Protocol[]): Protocol | undefined =>
  versions.reduce<Protocol | undefined>((best, one) => (!best || one.version > best.version ? one : best), undefined);

/** Whether one of these receipts is for this version in these words. */
export const hasRead = (one: Protocol, receipts: readonly ProtocolReceipt[], person: string): boolean =>
  receipts.some(
    (receipt) =>
      receipt.arrangement === one.arrangement &&
      receipt.version === one.version &&
      receipt.hash === one.hash &&
      receipt.by.person === person,
  );

/** What a person has to read: the versions and receipts of any arrangements, and who asks. */
export interface ReadingQuestion {
  protocols: readonly Protocol[];
  receipts: readonly ProtocolReceipt[];
  person: string;
  /** ISO instant: a version that was published only later could not have been read then. */
  at: string;
}

/** The version in force at that moment, when this person has not read it; undefined when nothing is to be read. */
export function unreadProtocol(
  arrangement: string,
  { protocols, receipts, person, at }: ReadingQuestion,
): Protocol | undefined {
  const latest = latestProtocol(protocols.filter((one) => one.arrangement === arrangement && one.at <= at));
  return latest && !hasRead(latest, receipts, person) ? latest : undefined;
}

/** The version that this person read last, to show what is new since. */
export const lastRead = (
  versions: readonly Protocol[],
  receipts: readonly ProtocolReceipt[],
  person: string,
): Protocol | undefined => latestProtocol(versions.filter((one) => hasRead(one, receipts, person)));

/** Whether the terms put an unread protocol in the way of the next access. */
export const insistsOnReading = (one: Pick<Arrangement, 'terms'>): boolean => one.terms.protocolReading === 'insist';

/** What stands in the way of a record while a version is unread that must be read first. */
export function readingBlock(arrangement: Arrangement, unread: Protocol, home: string): Rejection {
  return {
    code: 'protocol.unread',
    says: `You have not read version ${unread.version} of the protocol with ${partyName(arrangement, home)}, and the arrangement asks for that first.`,
    next: 'Read the protocol now, then go on. Nothing you typed is lost.',
  };
}

/** "Harbour View Practice and Quayside Health Centre": with whom, seen from one party. */
export const protocolPartners = (arrangement: Pick<Arrangement, 'terms'>, mine: string): string =>
  listed(arrangement.terms.parties.filter((party) => party.organisation !== mine).map((party) => party.name));

/**
 * Whether a draft waits for its writer: it was never published, or another practice's version came first and stands in its
 * place. @param versions of its arrangement
 */
export function draftWaits(
  draft: ProtocolDraft,
  versions: readonly Protocol[],
): 'unfinished' | 'overtaken' | undefined {
  const { sentAs } = draft;
  if (sentAs === null) return 'unfinished';
  return versions.some((one) => one.version === sentAs.version && one.hash === sentAs.hash) ? undefined : 'overtaken';
}
