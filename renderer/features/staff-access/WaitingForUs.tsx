import { useState } from 'react';
import { roleNames, hasRole } from '../../../shared/protocol/actor';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { signatories } from '../../../shared/domain/roles';
import { counted } from '../../../shared/domain/words';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine } from '../../engine';
import { Button, CheckList, Meta, SectionTitle } from '../../ui';
import { performEach } from './perform-each';
import { useStaffAccesses, type StaffAccessView } from './useStaffAccesses';
import names from './WhoCanGetIn.module.css';

/** What buddies ask of us: to be approved, several at once, and accounts to make. */
export function WaitingForUs() {
  const engine = useEngine();
  const actor = useActor();
  const words = usePracticeWords();
  const { go } = useNavigation();
  const here = useStaffAccesses().filter(({ one, standing }) => one.home === actor.organisation && standing.live);
  const asked = here.filter(({ one, standing }) => one.state.is === 'asked' && standing.is !== 'suspended');
  const toMake = here.filter(({ one, standing }) => one.state.is === 'approved' && standing.is !== 'suspended');
  const [without, setWithout] = useState<string[]>([]);
  const [approving, setApproving] = useState(false);
  const decides = hasRole(actor, ...signatories);
  const chosen = asked.filter(({ one }) => !without.includes(one.id));
  if (asked.length === 0 && toMake.length === 0) return null;
  const about = ({ one }: StaffAccessView) =>
    `${one.name}, ${roleNames[one.role]}, ${words.nameOf(one.buddy)}: ${one.system}`;
  return (
    <div className={names.part}>
      {asked.length > 0 && (
        <>
          <SectionTitle meta={`asked by ${[...new Set(asked.map(({ one }) => one.asked.by.name))].join(', ')}`}>
            Waiting for your approval
          </SectionTitle>
          {decides ? (
            <>
              <CheckList
                label="Whom do you let in?"
                hint="open one by its name below to decline it"
                choices={asked.map((view) => ({
                  value: view.one.id,
                  label: about(view),
                  detail: `Asked on ${shortDate(londonDate(view.one.asked.at))}, from ${shortDate(view.one.from)}${view.one.until === null ? '' : ` until ${shortDate(view.one.until)}`}`,
                }))}
                value={chosen.map(({ one }) => one.id)}
                onChange={(ticked) => setWithout(asked.map(({ one }) => one.id).filter((id) => !ticked.includes(id)))}
              />
              <p className={names.bar}>
                <Button
                  look="primary"
                  disabled={chosen.length === 0}
                  why="Tick somebody"
                  onPress={() => setApproving(true)}
                >
                  {`Approve ${counted(chosen.length, 'person', 'people')}`}
                </Button>
                {asked.map(({ one }) => (
                  <Button key={one.id} look="quiet" onPress={() => go({ at: 'staff-access', view: 'one', id: one.id })}>
                    {`Look at ${one.name}`}
                  </Button>
                ))}
              </p>
            </>
          ) : (
            <Meta>{asked.map(about).join('; ')}. The practice manager or Caldicott Guardian decides.</Meta>
          )}
        </>
      )}
      {toMake.length > 0 && (
        <div className={names.part}>
          <SectionTitle meta="approved, no account yet">Accounts to make in the system itself</SectionTitle>
          <p className={names.bar}>
            {toMake.map((view) => (
              <Button key={view.one.id} onPress={() => go({ at: 'staff-access', view: 'one', id: view.one.id })}>
                {about(view)}
              </Button>
            ))}
          </p>
        </div>
      )}
      {approving && (
        <ReasonDialog
          keeps="staffAccess.approve"
          title={`Approve staff access for ${counted(chosen.length, 'person', 'people')}`}
          means={`${chosen.map(about).join('; ')}. Then make each an account in your system: nobody gets in before.`}
          label="Reason"
          hint="your buddy reads it; you may leave it empty"
          does={`Approve ${counted(chosen.length, 'person', 'people')}`}
          look="primary"
          optional
          onDo={(reason) =>
            performEach(
              engine,
              chosen.map(({ one, ledger }) => ({
                name: 'staffAccess.approve',
                ledger,
                args: { id: one.id, reason },
                about: one.name,
              })),
            )
          }
          onClose={() => setApproving(false)}
        />
      )}
    </div>
  );
}
