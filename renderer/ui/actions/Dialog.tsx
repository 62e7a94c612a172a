import { useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { KeysLayer, useKey } from '../keys/KeysProvider';
import { useScrolls } from '../screen/useScrolls';
import names from './Dialog.module.css';

export interface DialogProps {
  title: string;
  open: boolean;
  /** Escape, or a press beside it. Nothing is lost by it. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one first. Give the one that is safe `autoFocus`. */
  actions?: ReactNode;
  /** `alert` for a dangerous act: a screen reader reads the words at once, and a press beside it does not close it. */
  kind?: 'dialog' | 'alert';
  width?: 'medium' | 'wide';
}

/** A dialog over the screen: keeps the focus inside and gives it back. The screen's keys rest meanwhile. */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onClose, kind = 'dialog', width = 'medium' } = props;
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(now) => !now && onClose()}
      isDismissable={kind === 'dialog'}
      isKeyboardDismissDisabled
      className={names.veil ?? ''}
    >
      <Modal className={`${names.modal} ${names[width]}`}>
        <AriaDialog role={kind === 'alert' ? 'alertdialog' : 'dialog'} className={names.dialog ?? ''}>
          <KeysLayer>
            <Inside {...props} />
          </KeysLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({ title, children, actions, onClose }: DialogProps): ReactNode {
  useKey({ keys: 'Esc', does: 'Back', run: onClose, reach: 'frame' });
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(body);
  return (
    <>
      <Heading slot="title" level={2} className={names.title ?? ''}>
        {title}
      </Heading>
      <div ref={body} className={names.body} {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
        {children}
      </div>
      {actions !== undefined && <div className={names.actions}>{actions}</div>}
    </>
  );
}
