import { useCallback, useEffect, useRef, useState } from 'react';
import { protocolContent, protocolHash, type ProtocolDraftContent } from '../../../shared/domain/protocol/model';
import { protocolTemplate } from '../../../shared/domain/protocol/template';
import { arrangementLedger, practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useActor, useEngine, type Performed } from '../../engine';
import type { KnownProtocol } from './protocols';

/** How long after the last key a draft is saved, in ms. */
const pauseBeforeSaving = 700;

/** A section as it is written: its key stays when it moves. */
export interface WrittenSection {
  key: string;
  title: string;
  text: string;
}
export interface Written {
  title: string;
  change: string;
  sections: WrittenSection[];
}

export interface ProtocolInHand {
  written: Written;
  /** The version that it was begun from; 0: none. */
  basedOn: number;
  change: (some: Partial<Written>) => void;
  /** The writer has seen what others published meanwhile. */
  takesIn: (version: number) => void;
  saving: { is: 'untouched' } | { is: 'changed' } | { is: 'saved'; at: string } | { is: 'failed'; why: Rejection };
  publish: (version: number) => Promise<Performed>;
  discard: () => Promise<Performed>;
}

const keyed = (sections: ProtocolDraftContent['sections']): WrittenSection[] =>
  sections.map((one) => ({ ...one, key: crypto.randomUUID() }));
const plain = ({ title, change, sections }: Written): ProtocolDraftContent => ({
  title,
  change,
  sections: sections.map((one) => ({ title: one.title, text: one.text })),
});

/** The draft that waits, else the latest version to go on from, else our template. */
function begun({ draft, waits, latest, arrangement }: KnownProtocol): { written: Written; basedOn: number } {
  if (draft && waits) return { written: { ...draft, sections: keyed(draft.sections) }, basedOn: draft.basedOn };
  const from: ProtocolDraftContent = latest
    ? { title: latest.title, sections: latest.sections, change: '' }
    : protocolTemplate(arrangement.terms.parties.map((party) => party.name));
  return { written: { ...from, sections: keyed(from.sections) }, basedOn: latest?.version ?? 0 };
}

/** A protocol while it is written: saved by itself a moment after each change, and at once when the screen is left. */
export function useProtocolDraft(known: KnownProtocol): ProtocolInHand {
  const engine = useEngine();
  const actor = useActor();
  const arrangement = known.arrangement.id;
  const ledger = practiceLedger(actor.organisation);
  const [{ written, basedOn }, setState] = useState(() => begun(known));
  const [saving, setSaving] = useState<ProtocolInHand['saving']>(
    known.draft && known.waits ? { is: 'saved', at: known.draft.savedAt } : { is: 'untouched' },
  );
  // What has not been saved yet; null when the disk has it all.
  const unsaved = useRef<{ written: Written; basedOn: number } | null>(null);

  const save = useCallback(async (): Promise<Performed | null> => {
    const wanted = unsaved.current;
    if (wanted === null) return null;
    unsaved.current = null;
    const args = { arrangement, basedOn: wanted.basedOn, ...plain(wanted.written) };
    const performed = await engine.perform('protocol.draft', ledger, args);
    if (performed.ok) setSaving({ is: 'saved', at: new Date().toISOString() });
    else {
      unsaved.current ??= wanted;
      setSaving({ is: 'failed', why: performed.rejection });
    }
    return performed;
  }, [engine, arrangement, ledger]);

  useEffect(() => {
    if (saving.is !== 'changed') return;
    const timer = setTimeout(() => void save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [saving, written, save]);
  useEffect(() => () => void save(), [save]);

  const put = (next: { written: Written; basedOn: number }) => {
    unsaved.current = next;
    setState(next);
    setSaving({ is: 'changed' });
  };
  return {
    written,
    basedOn,
    saving,
    change: (some) => put({ written: { ...written, ...some }, basedOn }),
    takesIn: (version) => put({ written, basedOn: version }),
    async publish(version) {
      // It is kept as a draft first: should publishing be refused, now or by the service later, nothing is lost.
      unsaved.current ??= { written, basedOn };
      const kept = await save();
      if (kept && !kept.ok) return kept;
      const content = protocolContent.parse({ ...plain(written), version });
      const hash = protocolHash(content);
      const published = await engine.perform('protocol.publish', arrangementLedger(arrangement), { ...content, hash });
      if (published.ok) await engine.perform('protocol.markSent', ledger, { arrangement, version, hash });
      return published;
    },
    async discard() {
      unsaved.current = null;
      return engine.perform('protocol.discardDraft', ledger, { arrangement });
    },
  };
}
