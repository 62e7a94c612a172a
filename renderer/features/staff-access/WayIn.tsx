import { useEffect, useState } from 'react';
import type { SystemGuide } from '../../../shared/domain/closure/model';
import { userThere } from '../../../shared/domain/staff-access/who-can-get-in';
import type { LauncherShown, LaunchResult } from '../../../shared/ipc';
import { useActor } from '../../engine';
import { Button, Message, SectionTitle } from '../../ui';
import { changedWords } from './guide-words';
import { launcherFor, whyNot } from './launching';
import { useStaffAccesses } from './useStaffAccesses';
import names from './WhoCanGetIn.module.css';

/**
 * The way into another practice's system while a record is open: the start of the program, the steps, and when one way
 * fails the next one, step by step. How far somebody got is kept in memory only.
 */
export function WayIn({ guide, home }: { guide: SystemGuide; home: string }) {
  const actor = useActor();
  const mine = useStaffAccesses().find(
    ({ one, standing }) =>
      one.person === actor.person &&
      one.home === guide.organisation &&
      one.system === guide.system &&
      standing.canGetIn,
  )?.one;
  const user = mine ? userThere(mine) : null;
  const number = guide.organisationNumber ?? mine?.prepared?.what.organisationNumber;
  // The first way is the guide's own steps; then the ladder; the telephone is the last.
  const ways = [...guide.otherwise, `Ring ${home} on ${guide.telephone}`];
  const [failed, setFailed] = useState(0);
  const current = ways[failed - 1];
  return (
    <>
      <SectionTitle meta={changedWords(guide)} actions={<Launch system={guide.system} />}>
        The way in
      </SectionTitle>
      {current === undefined ? (
        <ol>
          {guide.steps.map((step, place) => (
            <li key={`${place} ${step}`}>{step}</li>
          ))}
        </ol>
      ) : (
        <Message tone="warn" title={`Now try: ${current}`} takesFocus>
          {failed < ways.length
            ? `Way ${failed + 1} of ${ways.length + 1}.`
            : `This is the last way. ${guide.whenDown ?? 'If nobody answers, use the patient’s Summary Care Record.'}`}
        </Message>
      )}
      {(user !== null || number) && (
        <p>
          {user !== null && (
            <>
              Your user name there: <b>{user}</b>.{' '}
            </>
          )}
          {number && (
            <>
              Organisation number: <b>{number}</b>.
            </>
          )}
        </p>
      )}
      <p className={names.bar}>
        {failed < ways.length && (
          <Button keys="W" onPress={() => setFailed(failed + 1)}>
            {failed === 0 ? 'It does not work' : 'This does not work either'}
          </Button>
        )}
        {failed > 0 && (
          <Button look="quiet" onPress={() => setFailed(0)}>
            Begin again with the first way
          </Button>
        )}
      </p>
      <SectionTitle>What you may look at</SectionTitle>
      <ul>
        {guide.mayLookAt.map((one, place) => (
          <li key={`${place} ${one}`}>{one}</li>
        ))}
      </ul>
      <SectionTitle>If it does not work</SectionTitle>
      <p>
        Ring {home} on <b>{guide.telephone}</b>.
      </p>
      {guide.otherwise.length > 0 && (
        <ol>
          {guide.otherwise.map((one, place) => (
            <li key={`${place} ${one}`}>{one}</li>
          ))}
        </ol>
      )}
      {guide.whenDown !== undefined && <p>{`When the system is down for everybody: ${guide.whenDown}`}</p>}
    </>
  );
}

/** Starts the system on this computer, where its administrator has set that up. */
function Launch({ system }: { system: string }) {
  const [launchers, setLaunchers] = useState<readonly LauncherShown[]>([]);
  const [result, setResult] = useState<LaunchResult | null>(null);
  useEffect(() => {
    let here = true;
    // Without an answer there is no button: the steps above tell how to start it by hand.
    void window.practiceBuddy.call('launch.list').then(
      (all) => here && setLaunchers(all),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  const launcher = launcherFor(launchers, system);
  if (!launcher) return null;
  const start = async () => {
    setResult(
      await window.practiceBuddy
        .call('launch.start', launcher.id)
        .catch((): LaunchResult => ({ ok: false, why: 'failed' })),
    );
  };
  return (
    <>
      <Button keys="O" onPress={start}>
        {`Open ${launcher.system}`}
      </Button>
      {result && (
        <span role="status">{result.ok ? ` ${launcher.system} was started.` : ` ${whyNot(result.why, system)}`}</span>
      )}
    </>
  );
}
