/**
 * The page's only way out: `app://practice-buddy/service/…` goes to the one configured service and nowhere else, with
 * the session's token, which the page neither sends nor sees.
 *
 * Not reaching the service is not an exception but an ordinary answer (503 with `gatewayHeader`), because for this app
 * it is an ordinary day. The same goes for a page of somebody else's on the way: a hotel's sign-in page or a proxy's
 * error page is HTML, and the service never sends HTML.
 */
import { gatewayHeader, gatewayUnreachable, servicePath, sessionTokenHeader } from '../../shared/ipc';
import { endingStream } from './ending-stream';
import type { ServiceAddress } from './service-address';
import type { SessionToken } from './session-token';

/** `net.fetch` of the session kept for the service; Node's own in tests. */
export type Fetch = (
  address: string,
  init: RequestInit & { duplex?: 'half'; bypassCustomProtocolHandlers?: boolean },
) => Promise<Response>;

export type UnreachableWhy = 'no-service' | 'no-connection' | 'not-the-service';

/** What the page may say to the service. Everything else, cookies and credentials first, stays here. */
const forwarded = new Set([
  'accept',
  'accept-language',
  'content-type',
  'if-match',
  'if-none-match',
  'last-event-id',
  'idempotency-key',
]);
const ownPrefix = 'x-practice-buddy-';
/** Of an answer the page gets everything but credentials, and what described the bytes on the wire, which are no longer those. */
const withheld = new Set([
  sessionTokenHeader,
  gatewayHeader,
  'set-cookie',
  'set-cookie2',
  'authorization',
  'www-authenticate',
  'proxy-authenticate',
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'link',
  'refresh',
  'location',
  'clear-site-data',
  'service-worker-allowed',
  'sourcemap',
]);

/**
 * @param answerWithinMs how long the service has to begin its answer. Electron does not say when the page gives up
 * before that, so without a limit a network that swallows everything would collect waiting requests.
 */
export function gateway(
  address: ServiceAddress,
  token: SessionToken,
  fetch: Fetch,
  answerWithinMs = 60_000,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (address.is !== 'known') return unreachable('no-service');
    const target = targetOf(request.url, address.base);
    if (!target) return new Response(null, { status: 404 });
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const { era } = token;
    const gaveUp = new AbortController();
    const timer = setTimeout(() => gaveUp.abort(), answerWithinMs);
    let answer: Response;
    try {
      answer = await fetch(target.href, {
        method: request.method,
        headers: headersForService(request.headers, token.current),
        ...(hasBody && request.body ? { body: request.body, duplex: 'half' } : {}),
        signal: AbortSignal.any([request.signal, gaveUp.signal]),
        credentials: 'omit',
        cache: 'no-store',
        // A redirect could carry the token to another host. The service never redirects; whoever does is not it.
        redirect: 'error',
        bypassCustomProtocolHandlers: true,
      });
    } catch (error) {
      // The page gave up: it hears of that by itself. Anything else means that the service was not reached.
      if (request.signal.aborted) throw error;
      return unreachable('no-connection');
    } finally {
      clearTimeout(timer);
    }
    if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) {
      gaveUp.abort();
      return unreachable('not-the-service');
    }
    const said = answer.headers.get(sessionTokenHeader);
    if (said !== null) token.take(said, era);
    const hasNone = answer.status === 204 || answer.status === 304;
    const body = hasNone || !answer.body ? null : endingStream(answer.body, () => gaveUp.abort());
    return new Response(body, { status: answer.status, headers: headersForPage(answer.headers) });
  };
}

/** The address at the service, or null when the result would not lie below it. */
function targetOf(requested: string, base: URL): URL | null {
  const { pathname, search } = new URL(requested);
  if (!pathname.startsWith(servicePath)) return null;
  const target = new URL(`${base.origin}${base.pathname}${pathname.slice(servicePath.length)}${search}`);
  // Its origin is the base's, since the base's path follows it; the rest may still climb out of that path (`..\\`).
  return target.pathname.startsWith(base.pathname) ? target : null;
}

function headersForService(fromPage: Headers, token: string | null): Headers {
  const headers = new Headers();
  for (const [name, value] of fromPage) {
    if (forwarded.has(name) || (name.startsWith(ownPrefix) && !withheld.has(name))) headers.set(name, value);
  }
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return headers;
}

function headersForPage(fromService: Headers): Headers {
  const headers = new Headers();
  for (const [name, value] of fromService) if (!withheld.has(name)) headers.append(name, value);
  headers.set('cache-control', 'no-store');
  return headers;
}

export function unreachable(why: UnreachableWhy): Response {
  return Response.json(
    { offline: true, why },
    { status: 503, headers: { [gatewayHeader]: gatewayUnreachable, 'cache-control': 'no-store' } },
  );
}
