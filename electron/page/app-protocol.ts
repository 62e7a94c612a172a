/**
 * `app://practice-buddy/`: the page and its way to the service on one origin of its own. No file:// and no http ever
 * loads, so there is nothing to weaken for them.
 */
import { pageAddress, servicePath } from '../../shared/ipc';
import { withSecurityHeaders } from '../security/response-headers';

export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const;

type Handler = (request: Request) => Promise<Response>;

export function appProtocol(files: Handler, gateway: Handler): Handler {
  const { host } = new URL(pageAddress);
  return async (request) => {
    const url = new URL(request.url);
    if (url.host !== host) return withSecurityHeaders(new Response(null, { status: 404 }));
    return withSecurityHeaders(await (url.pathname.startsWith(servicePath) ? gateway(request) : files(request)));
  };
}
