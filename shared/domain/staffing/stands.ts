import type { Context } from '../command';

/**
 * Whether what is there was recorded later than this command, and so stays. What claims a time after the service
 * received this one comes from a clock that runs ahead: it may be put right.
 */
export function stands(known: { at: string } | null | undefined, { madeAt, receivedAt }: Context): boolean {
  if (!known) return false;
  return known.at >= madeAt && (receivedAt === null || known.at <= receivedAt || known.at === madeAt);
}
