import type { ReactNode } from 'react';
import { z } from 'zod';
import type { LedgerId } from '../../../shared/protocol/ledger';
import type { Sealed } from '../../../shared/protocol/primitives';
import { useUnsealed } from '../../engine';

/** A person's own words: sealed text. */
export const words = z.string();

/** A person's own sealed words, in quotation marks; says so while this desk cannot read them. */
export function Words({ ledger, sealed }: { ledger: LedgerId; sealed: Sealed }): ReactNode {
  const text = useUnsealed(ledger, sealed, words);
  switch (text.is) {
    case 'opening':
      return '…';
    case 'sealed':
      return 'Sealed: waiting for the key';
    case 'open':
      return `“${text.value}”`;
  }
}
