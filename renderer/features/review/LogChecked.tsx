import { useEffect, useState, type ReactNode } from 'react';
import type { LedgerId } from '../../../shared/protocol/ledger';
import { useConnection, useEngine, type Engine } from '../../engine';
import { Toned } from '../../ui';

type Checked = Awaited<ReturnType<Engine['checkLog']>>;

/** Whether the signatures and the log between the two practices hold, checked on this computer and not believed of the service. */
export function LogChecked({ pair }: { pair: LedgerId }): ReactNode {
  const engine = useEngine();
  const { is } = useConnection();
  const [checked, setChecked] = useState<Checked | 'checking'>('checking');

  useEffect(() => {
    let wanted = true;
    setChecked('checking');
    void engine.checkLog(pair).then((answer) => {
      if (wanted) setChecked(answer);
    });
    return () => {
      wanted = false;
    };
    // Coming online is a reason to check again.
  }, [engine, pair, is]);

  return <p role="status">{saysOf(checked)}</p>;
}

function saysOf(checked: Checked | 'checking'): ReactNode {
  if (checked === 'checking') return <Toned tone="quiet">○ Checking signatures and log</Toned>;
  switch (checked.checked) {
    case null:
      return (
        <Toned tone="quiet">
          ○ Signatures and log not checked: you are offline. They are checked when you are connected.
        </Toned>
      );
    case true:
      return <Toned tone="good">✓ Signatures and log checked on this computer</Toned>;
    case false:
      return (
        <Toned tone="bad">
          ■ The log does not hold at entry {checked.index}: {checked.why} Do not rely on this access as evidence. Tell
          the service’s administrator, and keep this computer as it is.
        </Toned>
      );
  }
}
