import { hasRole, roleNames } from '../../../shared/protocol/actor';
import { rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import { staffAccessStandingNames } from '../../../shared/domain/staff-access/standing';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { Button, SectionTitle, Table, Toned, type Tone } from '../../ui';
import { WhoCanGetIn } from './WhoCanGetIn';
import { useStaffAccesses, type StaffAccessView } from './useStaffAccesses';
import names from './WhoCanGetIn.module.css';

/** Our side: one's own ways in first, then what is on its way, then where everybody can get in. */
export function OurPeople() {
  const actor = useActor();
  const { go } = useNavigation();
  const all = useStaffAccesses().filter(({ one }) => one.buddy === actor.organisation);
  const mine = all.filter(({ one, standing }) => one.person === actor.person && standing.live);
  const others = all.filter(({ one, standing }) => one.person !== actor.person && standing.live && !standing.canGetIn);
  const over = all.filter(({ standing }) => !standing.live);
  const manages = hasRole(actor, 'practice-manager', 'caldicott-guardian');
  return (
    <>
      <p className={names.bar}>
        <Button look="primary" keys="N" onPress={() => go({ at: 'staff-access', view: 'ask' })}>
          {manages ? 'Ask for our people' : 'Ask for access for yourself'}
        </Button>
        {hasRole(actor, 'practice-manager') && (
          <Button onPress={() => go({ at: 'staff-access', view: 'leaver' })}>Somebody has left</Button>
        )}
      </p>
      {mine.length > 0 && <Own views={mine} title="Your own ways in" />}
      {others.length > 0 && <Own views={others} title="On their way" named />}
      <div className={names.part}>
        <WhoCanGetIn side="buddy" />
      </div>
      {over.length > 0 && <Own views={over} title="Ended" named />}
    </>
  );
}

const toneOf = ({ standing }: StaffAccessView): Tone => (standing.canGetIn ? 'good' : standing.live ? 'warn' : 'quiet');

function Own({ views, title, named = false }: { views: StaffAccessView[]; title: string; named?: boolean }) {
  const { go } = useNavigation();
  const words = usePracticeWords();
  const now = useInstant(60);
  return (
    <div className={names.part}>
      {views.length === 0 && <SectionTitle>{title}</SectionTitle>}
      <Table
        caption={title}
        rows={views}
        rowId={({ one }) => one.id}
        columns={[
          {
            id: 'system',
            title: named ? 'Person and system' : 'System',
            cell: ({ one }) => (
              <Button look="quiet" onPress={() => go({ at: 'staff-access', view: 'one', id: one.id })}>
                {`${named ? `${one.name}, ${roleNames[one.role]}: ` : ''}${one.system} of ${words.nameOf(one.home)}`}
              </Button>
            ),
          },
          {
            id: 'standing',
            title: 'How it stands',
            cell: (view) => (
              <Toned tone={toneOf(view)}>
                {staffAccessStandingNames[view.standing.is]}
                {view.pending && ', not sent yet'}
              </Toned>
            ),
          },
          {
            id: 'rehearsed',
            title: 'Rehearsed',
            cell: ({ one, standing }) => (standing.live ? rehearsed(one, now).says : (standing.why ?? '')),
          },
        ]}
      />
    </div>
  );
}
