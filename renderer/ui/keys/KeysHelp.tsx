import { useState, type ReactNode } from 'react';
import { Button } from '../actions/Button';
import { Dialog } from '../actions/Dialog';
import { KeyCap } from './KeyCap';
import { useKey, useKeysNow } from './KeysProvider';
import names from './KeysHelp.module.css';

type Listed = ReturnType<ReturnType<typeof useKeysNow>>;

/** Mount once in the frame. "?" lists the keys of the screen that is shown. */
export function KeysHelp(): ReactNode {
  const now = useKeysNow();
  const [listed, setListed] = useState<Listed | null>(null);
  useKey({ keys: '?', does: 'Show the keys of this screen', reach: 'frame', run: () => setListed(now()) });
  const close = () => setListed(null);
  return (
    <Dialog
      title="Keys of this screen"
      open={listed !== null}
      onClose={close}
      actions={
        <Button keys="Esc" onPress={close} autoFocus>
          Back
        </Button>
      }
    >
      <dl className={names.list}>
        {(listed ?? []).map((one) => (
          <div key={one.keys.join(' ')}>
            <dt>
              {one.keys.map((key) => (
                <KeyCap key={key} keys={key} said />
              ))}
            </dt>
            <dd>{one.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
