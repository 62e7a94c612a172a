import { pressureCauseNames } from '../../../shared/domain/staffing/model';
import { scaleName, wordsOf, type ScaleWords } from '../../../shared/domain/staffing/scale';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useEngine, useRows } from '../../engine';
import { EmptyState, Meta, Table } from '../../ui';
import { LevelChip } from './LevelChip';
import { useBuddyPressure } from './useBuddyPressure';

/** Each buddy with its own level, since when, why, and its telephone. */
export function BuddyTable({ caption }: { caption: string }) {
  const words = usePracticeWords();
  const buddies = useBuddyPressure(useInstant(60));
  const telephone = useTelephone();
  return (
    <Table
      caption={caption}
      rows={buddies}
      rowId={(one) => one.organisation}
      empty={
        <EmptyState title="You have no buddy yet">
          With an active arrangement you see each other’s level here. Ring the ICB meanwhile.
        </EmptyState>
      }
      columns={[
        { id: 'name', title: 'Buddy', cell: (one) => words.nameOf(one.organisation) },
        { id: 'telephone', title: 'Telephone', cell: (one) => telephone(one.organisation) },
        {
          id: 'level',
          title: 'Level',
          cell: ({ declared }) => (declared ? <Level words={wordsOf(declared)} /> : 'Not declared'),
        },
        { id: 'since', title: 'Since', cell: (one) => (one.since === null ? '' : words.since(one.since)) },
        {
          id: 'why',
          title: 'Why, and their plan',
          cell: ({ declared }) =>
            declared?.cause ? (
              <>
                {pressureCauseNames[declared.cause]}. {declared.plan} <Meta>{declared.by.name}</Meta>
              </>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}

/** A buddy's level with what it means there: scales differ. */
function Level({ words }: { words: ScaleWords }) {
  return (
    <>
      <LevelChip of={words.level} />
      <p>
        {words.level.means} <Meta>{scaleName(words)}</Meta>
      </p>
    </>
  );
}

/** A buddy's telephone: what it says of its own system, else the register's. */
export function useTelephone(): (organisation: string) => string {
  const engine = useEngine();
  const guides = useRows('system');
  return (organisation) => {
    const guide = guides.find((view) => view.value.organisation === organisation)?.value.telephone;
    const registered = engine.searchOrganisations(organisation, 5).find((one) => one.code === organisation)?.telephone;
    return [guide, registered].find((one) => one !== undefined && one !== '') ?? 'Not known here';
  };
}
