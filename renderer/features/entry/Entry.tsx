import { useState } from 'react';
import type { Phase } from '../../engine';
import { Loading } from '../../ui';
import { FirstRun } from './FirstRun';
import { Lock } from './Lock';
import { Way } from './Way';

/** The way in: from a computer that knows nobody, or from its lock screen, to the first sync. */
export function Entry({ phase }: { phase: Exclude<Phase, { is: 'ready' }> }) {
  // Kept while the first sync runs, so that a refusal finds the form as it was filled in.
  const [signingIn, setSigningIn] = useState(false);
  const firstRun = phase.is === 'first-run' || (signingIn && phase.is !== 'starting');
  return (
    <>
      {phase.is === 'loading' && <Coming what={phase.what} done={phase.done} total={phase.total} />}
      {phase.is === 'starting' && (
        <Way title="Practice Buddy">
          <p>Starting.</p>
        </Way>
      )}
      {phase.is === 'locked' && !signingIn && (
        <Lock people={phase.people} policy={phase.policy} onSignIn={() => setSigningIn(true)} />
      )}
      {(firstRun || (phase.is === 'loading' && signingIn)) && (
        <div hidden={phase.is === 'loading'}>
          <FirstRun
            onBegun={() => setSigningIn(true)}
            {...(phase.is === 'locked' ? { onBack: () => setSigningIn(false) } : {})}
          />
        </div>
      )}
    </>
  );
}

function Coming({ what, done, total }: { what: string; done: number; total: number | null }) {
  return (
    <Way title="One moment">
      <Loading title={what} parts={[{ label: what, done, total: total ?? 0 }]} />
      <p>
        First what you need now: arrangements, notices, accesses. The register of all practices comes last and does not
        keep you waiting.
      </p>
    </Way>
  );
}
