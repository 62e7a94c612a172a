import { Component, type ReactNode } from 'react';
import { Button, Column } from '../ui';

/** Catches what a screen throws. The message of the error stays out: it may name a patient. */
export class ScreenBoundary extends Component<{ onToday: () => void; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Column
        title="This screen has stopped"
        lead="The fault is in the program, not in what you did. Nothing that was recorded is lost: it is on this computer, and goes on to the service as usual."
      >
        <p>
          Go to Today and come back. If it happens again, tell whoever looks after your computers what you did just
          before.
        </p>
        <p>
          <Button look="primary" keys="Ctrl+Enter" onPress={this.props.onToday} autoFocus>
            Go to Today
          </Button>
        </p>
      </Column>
    );
  }
}
