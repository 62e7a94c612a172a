/**
 * Whether an address is the app's own page. Compared part by part after the URL parser, never by how the text begins:
 * `app://practice-buddy.evil/` begins rightly too. (`origin` is `null` for our scheme in Node, so it is of no use.)
 */
import { pageAddress, servicePath } from '../../shared/ipc';

export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const own = new URL(pageAddress);
  const url = new URL(address);
  return url.protocol === own.protocol && url.host === own.host && url.username === '' && url.password === '';
}

/** Of the app's own addresses, those a window may show: what the service answers is never a page. */
export function isPageAddress(address: string): boolean {
  return isAppAddress(address) && !`${new URL(address).pathname}/`.startsWith(servicePath);
}
