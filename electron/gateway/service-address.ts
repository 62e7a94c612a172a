/**
 * Where the one service is. Said by `--service=`, else by PRACTICE_BUDDY_SERVICE, else by `service` in settings.json
 * in the user data folder. Everything the page sends goes there and nowhere else, with the session's token, so a
 * plain-text address is taken only on this very computer.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export type ServiceAddress =
  | { is: 'known'; base: URL }
  | { is: 'absent' }
  /** `says`: a sentence for the person who set this computer up. */
  | { is: 'refused'; says: string };

export interface AddressSources {
  argument: string | null;
  environment: string | undefined;
  /** The user data folder that may hold settings.json. */
  folder: string;
}

/** Whatever else stands in it is not read here. */
const settingsFile = z.looseObject({ service: z.string() });

export function serviceAddress(sources: AddressSources): ServiceAddress {
  const text = sources.argument || sources.environment || fromSettings(sources.folder);
  return text ? parseServiceAddress(text) : { is: 'absent' };
}

export function parseServiceAddress(text: string): ServiceAddress {
  if (!URL.canParse(text)) return refused('it is not a web address');
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) {
    return refused('it may hold a host and a path only, without a name, a password, a question mark or a hash');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return refused('it must begin with https:// unless the service runs on this computer');
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { is: 'known', base: url };

  function refused(why: string): ServiceAddress {
    return {
      is: 'refused',
      says: `The address of the service is not used: ${why}. Practice Buddy works offline until it is corrected.`,
    };
  }
}

/** 127.0.0.0/8, ::1 and localhost, after the URL parser has made every other spelling of them one of these. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function fromSettings(folder: string): string | null {
  try {
    return settingsFile.parse(JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8'))).service;
  } catch {
    // No settings, or settings that cannot be read: the same as none, and the screens say that no service is set.
    return null;
  }
}
