import { useState, type ReactNode } from 'react';
import { relationshipNames } from '../../../shared/domain/arrangement/model';
import { urgencyNames } from '../../../shared/domain/access/model';
import { roleNames } from '../../../shared/protocol/actor';
import type { Rejection } from '../../../shared/protocol/sync';
import { useActor, useEngine } from '../../engine';
import { useNavigation } from '../../app/navigation';
import { Button, Chip, Facts, Message } from '../../ui';
import { HandoversOfAccess } from '../handover/OfAccess';
import { capitalised } from '../../../shared/domain/words';
import { useHomeName } from './home-name';
import { claimOf } from '../../../shared/domain/access/claim';
import { DecideAccess } from './DecideAccess';
import { LifeSteps } from './LifeSteps';
import { hasOpenQuestion, type AccessView } from './lists';
import { PatientLine } from './patient-shown';
import { withdrawRequest } from './performing';
import { usePracticeName } from './practice-names';
import { Questions } from './Questions';
import { standingWords, whatFor } from './standing';
import { UnnamedPatient, wordsForOthers } from './unnamed-patient';
import { useSeesPatient } from './useSeesPatient';
import { Stack } from './Stack';
import { waitsForWitness } from './WitnessScreen';
import { Words } from './Words';

/** Everything about one access: who, for what, how it stands, its life, and what waits for this person's answer. */
export function AccessDetail({ view }: { view: AccessView }): ReactNode {
  const actor = useActor();
  const nameOf = usePracticeName();
  const homeOf = useHomeName();
  const { value: access } = view;
  const sees = useSeesPatient()(access);
  const toDecide = access.home === actor.organisation && access.state.is === 'requested';
  return (
    <Stack>
      <p>{sees ? <PatientLine view={view} /> : <UnnamedPatient access={access} />}</p>
      <Facts
        facts={[
          {
            label: 'Asked by',
            value: `${access.by.name}, ${access.by.roles.map((role) => roleNames[role]).join(', ')}`,
            detail: nameOf(access.buddy),
          },
          { label: 'Home practice', value: capitalised(homeOf(access)), detail: access.system },
          { label: 'For', value: whatFor(access), detail: urgencyNames[access.urgency] },
          { label: 'Claim', value: claimOf(access, { home: homeOf(access), buddy: nameOf(access.buddy) }) },
          { label: 'Knows them', value: relationshipNames[access.relationship] },
          { label: 'Reason', value: sees ? <Words ledger={view.ledger} sealed={access.reason} /> : wordsForOthers },
        ]}
      />
      {view.pending && (
        <p>
          <Chip tone="quiet">Recorded on this computer, sent when you are connected</Chip>
        </p>
      )}
      {access.state.is === 'refused' && (
        <Message tone="bad" title={access.state.why.says}>
          {access.state.why.next}
        </Message>
      )}
      <Questions view={view} />
      {toDecide && <DecideAccess view={view} />}
      <HandoversOfAccess view={view} />
      <LifeSteps view={view} words={sees} />
    </Stack>
  );
}

/** What can be done with an access from its page; the one that is most likely first. */
export function AccessActs({ view }: { view: AccessView }): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const { go } = useNavigation();
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const { value: access } = view;
  if (access.by.person !== actor.person || access.buddy !== actor.organisation) return null;
  // A question has the main key then.
  const main = hasOpenQuestion(access) ? {} : { keys: 'Ctrl+Enter' };
  const withdraw = (
    <Button
      onPress={async () => {
        const performed = await withdrawRequest(engine, view);
        setRefusal(performed.ok ? null : performed.rejection);
      }}
    >
      Withdraw the request
    </Button>
  );
  return (
    <>
      {access.state.is === 'granted' && (
        <>
          <Button look="primary" {...main} onPress={() => go({ at: 'access-notice', id: view.id })}>
            {waitsForWitness(view) ? 'Go on to the witness' : 'Go on to the notice'}
          </Button>
          {withdraw}
        </>
      )}
      {access.state.is === 'requested' && withdraw}
      {access.state.is === 'open' && (
        <Button look="primary" onPress={() => go({ at: 'access-open', id: view.id })}>
          Show the way in
        </Button>
      )}
      {access.state.is === 'closed' && (
        <Button look="primary" {...main} onPress={() => go({ at: 'access-handback', id: view.id })}>
          Hand back
        </Button>
      )}
      {refusal && (
        <Message tone="bad" title={refusal.says}>
          {refusal.next}
        </Message>
      )}
    </>
  );
}

/** The title of an access's page: how it stands. The patient's name stands below it, on their own page only. */
export function useAccessTitle(view: AccessView): string {
  const actor = useActor();
  const nameOf = usePracticeName();
  return standingWords(view.value, actor, nameOf).says;
}
