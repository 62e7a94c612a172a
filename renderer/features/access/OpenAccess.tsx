import { useState, type ReactNode } from 'react';
import { timeOf } from '../../../shared/domain/dates';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine, useRow } from '../../engine';
import { ActionBar, Button, Column, Message, Toned, useTimeLeft } from '../../ui';
import { WayIn } from '../staff-access';
import { hidesHome, useHomeName } from './home-name';
import type { AccessView } from './lists';
import { PatientLine } from './patient-shown';
import { closeAccess } from './performing';
import { whatFor } from './standing';
import names from './OpenAccess.module.css';

/** The record is open: the way into the other practice's system, what may be looked at, and the time that is left. */
export function OpenAccess({ view, closesAt }: { view: AccessView; closesAt: string }): ReactNode {
  const engine = useEngine();
  const navigation = useNavigation();
  const left = useTimeLeft(closesAt);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const { value: access } = view;
  const home = useHomeName()(access);
  const hidden = hidesHome(access, useActor().organisation);
  const telephone = engine.searchOrganisations(access.home, 5).find((one) => one.code === access.home)?.telephone;
  const guide = useRow('system', boardLedger(access.home), access.system)?.value;

  const close = async (): Promise<void> => {
    const performed = await closeAccess(engine, view);
    if (performed.ok) navigation.instead({ at: 'access-handback', id: view.id });
    else setRefusal(performed.rejection);
  };

  return (
    <Column
      title={`${access.system} of ${home} is open to you`}
      lead={<PatientLine view={view} />}
      actions={
        <ActionBar hint={`Closes by itself at ${timeOf(closesAt)}`}>
          <Button look="primary" keys="Ctrl+Enter" onPress={close}>
            Close and hand back
          </Button>
          <Button keys="Esc" onPress={navigation.back}>
            Leave it open and go back
          </Button>
        </ActionBar>
      }
    >
      <div className={names.way}>
        {refusal && (
          <Message tone="bad" title={refusal.says} takesFocus>
            {refusal.next}
          </Message>
        )}
        <p>
          <Toned tone={left.soon ? 'warn' : 'plain'}>
            <span className={names.left}>{left.over ? 'Time is over' : `${left.text} left`}</span>
          </Toned>
          , for one purpose: {whatFor(access).toLowerCase()}.
        </p>
        {hidden ? (
          <Message tone="warn" title="The way in is not shown with this patient">
            Where this patient lives must not become known, and the name of their practice would tell. What they wrote
            with their answer stands under Access; they may ring you. Send no text message. Electronic prescriptions,
            referrals and the Summary Care Record may not be available.
          </Message>
        ) : guide ? (
          <WayIn guide={guide} home={home} />
        ) : (
          <Message tone="warn" title={`${home} has not described the way in`}>
            Sign in as you were shown when you were set up, or ring {home}
            {telephone && ` on ${telephone}`}. If neither works, use the patient’s Summary Care Record.
          </Message>
        )}
      </div>
    </Column>
  );
}
