import type { z } from 'zod';
import { gatewayHeader, servicePath } from '../../shared/ipc';
import { rejection, type Rejection } from '../../shared/protocol/sync';

/** What came back from the service, or that nothing did. Never throws but for an abort. */
export type Answer<T> =
  | { is: 'answered'; value: T }
  /** Nobody is signed in, or not any more: sign in again and repeat. */
  | { is: 'signed-out'; rejection: Rejection }
  | { is: 'refused'; status: number; rejection: Rejection }
  | { is: 'offline' };

const outOfReach = new Set([502, 503, 504]);

/**
 * Asks the service through the page's own origin; the shell forwards and adds the session.
 * An answer that is not what was agreed (a captive portal's page, a proxy's error) counts as no connection.
 */
export async function ask<T>(
  method: 'GET' | 'POST',
  path: string,
  answer: z.ZodType<T>,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  let response: Response;
  let content: unknown;
  try {
    response = await fetch(`${servicePath}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      ...(signal ? { signal } : {}),
      cache: 'no-store',
    });
    if (outOfReach.has(response.status) || response.headers.has(gatewayHeader)) return { is: 'offline' };
    const text = await response.text();
    content = text === '' ? null : JSON.parse(text);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException)
      return { is: 'offline' };
    throw error;
  }
  if (response.ok) {
    const parsed = answer.safeParse(content);
    return parsed.success ? { is: 'answered', value: parsed.data } : { is: 'offline' };
  }
  const why = rejectionIn(content);
  if (response.status === 401) return { is: 'signed-out', rejection: why };
  return { is: 'refused', status: response.status, rejection: why };
}

function rejectionIn(content: unknown): Rejection {
  const wrapped =
    content !== null && typeof content === 'object' && 'rejection' in content ? content.rejection : content;
  const parsed = rejection.safeParse(wrapped);
  return parsed.success ? parsed.data : unexplained;
}

const unexplained: Rejection = {
  code: 'service.unexplained',
  says: 'The service did not accept this and did not say why. Nothing was changed.',
  next: 'Try again in a minute. If it happens again, tell support what you were doing.',
};

/** For acts that need the service, when it cannot be reached. */
export const notReached: Rejection = {
  code: 'service.offline',
  says: 'The service cannot be reached, so this could not be done.',
  next: 'Check the network connection and try again.',
};

/** What to tell the person when an answer was not what they asked for. */
export const whyNot = (answer: Exclude<Answer<unknown>, { is: 'answered' }>): Rejection =>
  answer.is === 'offline' ? notReached : answer.rejection;
