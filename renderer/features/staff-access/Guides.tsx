import { hasRole } from '../../../shared/protocol/actor';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { useActor, useNow, useRows } from '../../engine';
import { Button, EmptyState, Table } from '../../ui';
import { changedWords } from './guide-words';
import names from './WhoCanGetIn.module.css';

/** The guides to our systems, which buddies see at once, and those of our buddies. */
export function Guides() {
  const actor = useActor();
  const { go } = useNavigation();
  const words = usePracticeWords();
  const today = londonDate(useNow(60));
  const guides = useRows('system').map((view) => view.value);
  const ours = guides.filter((one) => one.organisation === actor.organisation);
  const theirs = guides.filter((one) => one.organisation !== actor.organisation);
  const writes = hasRole(actor, 'practice-manager');
  const undescribed = [
    ...new Set(
      useRows('arrangement')
        .map((view) => view.value)
        .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)))
        .flatMap((one) => one.terms.systems)
        .filter((one) => one.organisation === actor.organisation && !ours.some((guide) => guide.system === one.system))
        .map((one) => one.system),
    ),
  ];
  return (
    <>
      <div className={names.part}>
        <Table
          caption="The way into our systems"
          meta="your buddies see it at once"
          actions={
            writes ? (
              <Button keys="N" onPress={() => go({ at: 'staff-access', view: 'guide' })}>
                Describe a system
              </Button>
            ) : undefined
          }
          rows={ours}
          rowId={(one) => one.system}
          columns={[
            {
              id: 'system',
              title: 'System',
              cell: (one) => (
                <Button
                  look="quiet"
                  onPress={() =>
                    go(
                      writes
                        ? { at: 'staff-access', view: 'guide', id: one.system }
                        : { at: 'staff-access', view: 'buddy-guide', id: `${one.organisation} ${one.system}` },
                    )
                  }
                >
                  {one.system}
                </Button>
              ),
            },
            { id: 'steps', title: 'Steps', cell: (one) => String(one.steps.length) },
            { id: 'changed', title: 'Changed', cell: changedWords },
          ]}
          empty={
            <EmptyState
              title="The way into your system is not described."
              action={
                writes ? (
                  <Button look="primary" onPress={() => go({ at: 'staff-access', view: 'guide' })}>
                    Describe it
                  </Button>
                ) : undefined
              }
            >
              A buddy’s receptionist with your patient on the phone needs: the steps to sign in, what may be looked at,
              whom to ring, and the other ways when it does not work.
            </EmptyState>
          }
        />
      </div>
      {undescribed.length > 0 && ours.length > 0 && (
        <p className={names.part}>{`Not described yet, though an arrangement shares it: ${undescribed.join(', ')}.`}</p>
      )}
      {theirs.length > 0 && (
        <div className={names.part}>
          <Table
            caption="The way into our buddies’ systems"
            rows={theirs}
            rowId={(one) => `${one.organisation} ${one.system}`}
            columns={[
              {
                id: 'system',
                title: 'System',
                cell: (one) => (
                  <Button
                    look="quiet"
                    onPress={() =>
                      go({ at: 'staff-access', view: 'buddy-guide', id: `${one.organisation} ${one.system}` })
                    }
                  >
                    {`${one.system} of ${words.nameOf(one.organisation)}`}
                  </Button>
                ),
              },
              { id: 'telephone', title: 'Telephone', cell: (one) => one.telephone },
              { id: 'changed', title: 'Changed', cell: changedWords },
            ]}
          />
        </div>
      )}
    </>
  );
}
