/**
 * Which PINs and passphrases are refused because somebody at the desk would try them first. The list is short on
 * purpose: after ten tries it is over, so only what falls within a handful of guesses matters.
 */
import type { VaultPolicy } from '../../shared/ipc';

export const pinLength = 6;
export const passphraseLength = 12;

export function isWeak(secret: string, policy: Pick<VaultPolicy, 'kind'>): boolean {
  // Where a PIN will do, a passphrase will do as well.
  if (policy.kind === 'pin' && /^\d+$/.test(secret)) return isWeakPin(secret);
  return Array.from(secret).length < passphraseLength || new Set(secret.toLowerCase()).size < 5 || isRun(secret);
}

function isWeakPin(pin: string): boolean {
  return pin.length < pinLength || isRepeated(pin) || isRun(pin) || isPaired(pin) || holdsYear(pin);
}

/** 111111, 121212, 123123. */
function isRepeated(text: string): boolean {
  return /^(.{1,3})\1+$/.test(text);
}

/** 123456, 987654, and on through nought: 789012. Also abcdefghijkl. */
function isRun(text: string): boolean {
  const steps = Array.from(text)
    .slice(1)
    .map((one, index) => one.charCodeAt(0) - text.charCodeAt(index));
  return [1, -1].some((step) => steps.every((taken) => taken === step || taken === -9 * step));
}

/** 112233, 332211: three pairs in a row. */
function isPaired(pin: string): boolean {
  return (
    /^(?:(\d)\1)+$/.test(pin) &&
    isRun(
      Array.from(pin)
        .filter((_digit, index) => index % 2 === 0)
        .join(''),
    )
  );
}

/** A year that somebody alive may have been born in, or that it is now, at either end: 198407, 071984. */
function holdsYear(pin: string): boolean {
  return pin.length <= 8 && /^(?:19[2-9]\d|20[0-3]\d)|(?:19[2-9]\d|20[0-3]\d)$/.test(pin);
}
