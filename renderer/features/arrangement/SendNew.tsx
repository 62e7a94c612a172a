import { ActOrBack, Dialog, WhatWillHappen } from '../../ui';

/** The second click of a new arrangement: what is affirmed, and what will happen. */
export function SendNew({
  does,
  others,
  affirms,
  onSend,
  onClose,
}: {
  does: string;
  others: string;
  affirms: string;
  onSend: () => Promise<void>;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={does}
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={onSend} onBack={onClose} autoFocus>
          {does}
        </ActOrBack>
      }
    >
      <p>{affirms}</p>
      <WhatWillHappen
        lines={[
          {
            id: 'told',
            kind: 'next',
            text: `${others} will be asked to sign`,
            detail: 'Their practice manager or Caldicott Guardian finds it under Today',
          },
          {
            id: 'holds',
            kind: 'next',
            text: 'It holds when all have signed',
            detail: 'Until then you may withdraw it',
          },
          {
            id: 'fixed',
            kind: 'note',
            text: 'You can no longer change the terms',
            detail: 'The others may propose other terms, which you then sign or decline',
          },
        ]}
      />
    </Dialog>
  );
}
