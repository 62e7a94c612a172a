import type { ReactNode } from 'react';
import { possessive } from '../../../shared/domain/words';
import { Button, Dialog } from '../../ui';

/** The question before the glass is broken: what it is for, and who will see it. */
export function BreakGlass({
  open,
  home,
  onClose,
  onOpen,
}: {
  open: boolean;
  home: string;
  onClose: () => void;
  onOpen: () => unknown;
}): ReactNode {
  return (
    <Dialog
      kind="alert"
      title="Danger to life: open without approval?"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onPress={onOpen}>
            Open without approval
          </Button>
          <Button onPress={onClose} keys="Esc" autoFocus>
            Back to the request
          </Button>
        </>
      }
    >
      <p>
        Do this only when the patient’s life may be in danger and {home} cannot be reached. You are shown the notice
        next.
      </p>
      <p>
        It is never silent: {possessive(home)} privacy officer sees it before everything else, with your name, your
        reason and the time, and will ask you about it.
      </p>
    </Dialog>
  );
}
