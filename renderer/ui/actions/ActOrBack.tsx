import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';

export interface ActOrBackProps extends Pick<ButtonProps, 'children' | 'disabled' | 'why' | 'autoFocus'> {
  onAct: ButtonProps['onPress'];
  onBack: ButtonProps['onPress'];
}

/** What a form or a dialog ends with: its main act by Ctrl+Enter, and the way back by Esc. */
export function ActOrBack({ onAct, onBack, ...act }: ActOrBackProps): ReactNode {
  return (
    <>
      <Button look="primary" keys="Ctrl+Enter" onPress={onAct} {...act} />
      <Button keys="Esc" onPress={onBack}>
        Back
      </Button>
    </>
  );
}
