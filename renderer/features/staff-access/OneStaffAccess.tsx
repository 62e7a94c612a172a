import { useState } from 'react';
import { hasRole, roleNames } from '../../../shared/protocol/actor';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import { capitalised } from '../../../shared/domain/words';
import { rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import { lastConfirmed, staffAccessStandingNames } from '../../../shared/domain/staff-access/standing';
import { userThere } from '../../../shared/domain/staff-access/who-can-get-in';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { Button, Column, EmptyState, Facts, SectionTitle, SidePanel, Steps } from '../../ui';
import { Acts } from './Acts';
import { lifeOf } from './life';
import { RegistrationOf } from './RegistrationOf';
import { Preparation } from './Preparation';
import { useStaffAccesses } from './useStaffAccesses';
import names from './WhoCanGetIn.module.css';

/** One person's access to one system: how it stands, its life, and what may be done with it. */
export function OneStaffAccess({ id }: { id: string }) {
  const actor = useActor();
  const { back, go } = useNavigation();
  const words = usePracticeWords();
  const now = useInstant(60);
  const view = useStaffAccesses().find(({ one }) => one.id === id);
  const [refused, setRefused] = useState<Rejection | null>(null);
  if (!view) {
    return (
      <Column title="This staff access is not known here">
        <EmptyState
          title="It may not have reached this computer yet"
          action={
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          }
        >
          Try again when you are connected, or look in the list.
        </EmptyState>
      </Column>
    );
  }
  const { one, standing } = view;
  const confirmed = lastConfirmed(one);
  const proof = rehearsed(one, now);
  const user = userThere(one);
  const writes =
    standing.live &&
    (one.person === actor.person || hasRole(actor, 'practice-manager', 'caldicott-guardian', 'registration-authority'));
  return (
    <Column
      title={`${one.name}: ${one.system} of ${words.nameOf(one.home)}`}
      lead={`${staffAccessStandingNames[standing.is]}. ${standing.why ?? ''}${view.pending ? ' Kept on this computer, not sent yet.' : ''}`}
      side={
        <SidePanel title="Its life" actions={<Acts view={view} onRefused={setRefused} />}>
          <Refused by={refused} takesFocus />
          <Steps label="Its life" steps={lifeOf(one, standing, now, words.shortName)} />
        </SidePanel>
      }
    >
      <Facts
        facts={[
          {
            label: 'Person',
            value: one.name,
            detail: `${capitalised(roleNames[one.role])}, ${words.nameOf(one.buddy)}`,
          },
          { label: 'User name there', value: user ?? 'Not written down', strong: user !== null },
          {
            label: 'Last confirmed',
            value: confirmed ? dayMonthYear(londonDate(confirmed.at)) : 'Not yet',
            ...(standing.checkBy === null || !standing.live
              ? {}
              : { detail: `Somebody confirms it again by ${dayMonthYear(standing.checkBy)}, or it lapses` }),
          },
          {
            label: 'Until',
            value: standing.until === null ? 'As long as the arrangement' : dayMonthYear(standing.until),
          },
        ]}
      />
      {one.buddy === actor.organisation && (
        <p className={names.part}>
          <Button
            look="quiet"
            onPress={() => go({ at: 'staff-access', view: 'buddy-guide', id: `${one.home} ${one.system}` })}
          >
            {`The way into ${one.system} of ${words.shortName(one.home)}`}
          </Button>
        </p>
      )}
      {one.buddy === actor.organisation && <RegistrationOf one={one} />}
      <div className={names.part}>
        <SectionTitle meta={proof.is === 'proved' ? 'proved in the last 30 days' : 'not proved'}>
          Will the way in work?
        </SectionTitle>
        <Preparation key={one.prepared?.at ?? 'none'} view={view} proof={proof} writes={writes} />
      </div>
    </Column>
  );
}
