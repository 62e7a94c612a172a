import { useState } from 'react';
import { z } from 'zod';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Rejection } from '../../shared/protocol/sync';
import type { Performed } from '../engine';
import { Button, Dialog, TextArea } from '../ui';
import { KeptNote, useKept } from './kept';
import { Refused } from './Refused';

export interface ReasonDialogProps {
  /** What is about to happen, as a title: "Stop all access with Harbour View". */
  title: string;
  /** What it means for whom. */
  means: string;
  label: string;
  hint: string;
  /** The effect, on the button: "Stop all access for Harbour View now". */
  does: string;
  look: 'primary' | 'danger';
  /** True when it may be done without words. */
  optional?: boolean;
  /** Names the act and what it is about, so that the words are kept when the dialog is left: "suspend <id>". */
  keeps: string;
  /** The words may name a patient: the ledger whose key seals them while they are kept. */
  patientIn?: LedgerId;
  onDo: (reason: string) => Promise<Performed>;
  onClose: () => void;
}

/** The second click of an act that others will read about, with the reason they will read. */
export function ReasonDialog(props: ReasonDialogProps) {
  const kept = useKept(`reason ${props.keeps}`, props.patientIn);
  const [reason, setReason] = kept.field('reason', z.string(), '');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const go = async () => {
    if (!props.optional && reason.trim() === '') {
      setMissing(true);
      return;
    }
    const done = await props.onDo(reason.trim());
    if (done.ok) {
      kept.done();
      props.onClose();
    } else setRefused(done.rejection);
  };
  return (
    <Dialog
      title={props.title}
      open
      onClose={props.onClose}
      kind={props.look === 'danger' ? 'alert' : 'dialog'}
      actions={
        <>
          <Button look={props.look} keys="Ctrl+Enter" onPress={go}>
            {props.does}
          </Button>
          <Button keys="Esc" onPress={props.onClose}>
            Back
          </Button>
        </>
      }
    >
      <p>{props.means}</p>
      <TextArea
        label={props.label}
        hint={props.hint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        width="full"
        autoFocus
        error={missing && reason.trim() === '' ? 'Say in one sentence why.' : undefined}
      />
      <KeptNote kept={kept} />
      <Refused by={refused} />
    </Dialog>
  );
}
