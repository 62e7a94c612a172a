/**
 * Below the content security policy, a second wall: the page's session loads nothing from any network. The gateway
 * uses a session of its own, which no page belongs to.
 */
import type { Session } from 'electron';
import { isAppAddress } from './app-address';

/** @param developer whether Chromium's developer tools may load themselves. */
export function mayLoad(address: string, developer: boolean): boolean {
  if (isAppAddress(address)) return true;
  if (address.startsWith('blob:')) return isAppAddress(address.slice('blob:'.length));
  return developer && URL.canParse(address) && new URL(address).protocol === 'devtools:';
}

export function denyNetwork(session: Session, developer: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, developer) }));
}
