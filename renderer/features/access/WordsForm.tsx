import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { LedgerId } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import type { Performed } from '../../engine';
import { Button, Message, TextArea } from '../../ui';
import names from './WordsForm.module.css';

/** One act of the form: what its button says, and what it does with the words. */
export interface WordsAct {
  says: string;
  look?: 'primary' | 'secondary' | 'danger';
  keys?: string;
  perform: (text: string) => Promise<Performed>;
}

/** A few words and what may be done with them. What was typed stays when an act is refused. */
export function WordsForm({
  label,
  hint,
  keeps,
  patientIn,
  acts,
  onDone,
  autoFocus = false,
  also,
}: {
  label: string;
  hint?: string;
  /** Names the words and what they are about, so that they are kept: "answer <id>". */
  keeps: string;
  /** The words may name a patient: the ledger whose key seals them. */
  patientIn: LedgerId;
  acts: readonly WordsAct[];
  onDone?: () => void;
  autoFocus?: boolean;
  /** A button after the acts: the way back. */
  also?: ReactNode;
}): ReactNode {
  const kept = useKept(`words ${keeps}`, patientIn);
  const [text, setText] = kept.field('text', z.string(), '');
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const beside = refusal?.field !== undefined;
  return (
    <div className={names.form}>
      <TextArea
        label={label}
        hint={hint}
        value={text}
        maxLength={2_000}
        onChange={(typed) => {
          setText(typed);
          setRefusal(null);
        }}
        error={refusal && beside ? `${refusal.says} ${refusal.next}` : undefined}
        autoFocus={autoFocus}
      />
      <KeptNote kept={kept} />
      {refusal && !beside && (
        <Message tone="bad" title={refusal.says} takesFocus>
          {refusal.next} Nothing you typed is lost.
        </Message>
      )}
      <div className={names.acts}>
        {acts.map((act) => (
          <Button
            key={act.says}
            look={act.look ?? 'secondary'}
            {...(act.keys === undefined ? {} : { keys: act.keys })}
            onPress={async () => {
              const performed = await act.perform(text);
              if (performed.ok) {
                kept.done();
                onDone?.();
              } else setRefusal(performed.rejection);
            }}
          >
            {act.says}
          </Button>
        ))}
        {also}
      </div>
    </div>
  );
}
