import { useState } from 'react';
import { z } from 'zod';
import { counted } from '../../../shared/domain/words';
import { KeptNote, useKept } from '../../app/kept';
import { ActOrBack, Dialog, TextArea, WhatWillHappen } from '../../ui';

/** The second click of other terms: why, what is affirmed, and what will happen. */
export function SendChange({
  does,
  others,
  affirms,
  count,
  amends,
  keeps,
  onSend,
  onClose,
}: {
  does: string;
  others: string;
  affirms: string;
  count: number;
  amends: boolean;
  /** Names the draft, so that the reason is kept until it is sent. */
  keeps: string;
  onSend: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const form = useKept(`change ${keeps}`);
  const [reason, setReason] = form.field('reason', z.string(), '');
  const [missing, setMissing] = useState(false);
  const send = async () => {
    if (reason.trim() === '') setMissing(true);
    else await onSend(reason.trim());
  };
  return (
    <Dialog
      title={does}
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={send} onBack={onClose}>
          {does}
        </ActOrBack>
      }
    >
      <p>{affirms}</p>
      <TextArea
        label="Why?"
        hint={`${others} will read it; name no patient`}
        value={reason}
        onChange={setReason}
        maxLength={500}
        width="full"
        autoFocus
        error={missing && reason.trim() === '' ? 'Say in one sentence why.' : undefined}
      />
      <WhatWillHappen
        lines={[
          {
            id: 'told',
            kind: 'next',
            text: `${others} will see what changed, clause by clause`,
            detail: `${counted(count, 'clause')} ${count === 1 ? 'reads' : 'read'} differently`,
          },
          {
            id: 'holds',
            kind: 'next',
            text: amends ? 'It holds when all have signed it' : 'It holds when all have signed these terms',
            detail: amends ? 'Until then the present terms hold' : 'Signatures on the earlier terms no longer count',
          },
        ]}
      />
      <KeptNote kept={form} />
    </Dialog>
  );
}
