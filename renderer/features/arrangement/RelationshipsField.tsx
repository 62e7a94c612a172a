import { relationshipPath, type Terms } from '../../../shared/domain/arrangement/model';
import { ChoiceRow, SectionTitle } from '../../ui';
import type { DraftInHand } from './useDraft';

const pathNames: Record<Terms['relationships']['self'], string> = {
  reviewed: 'May look, reviewed',
  'second-person': 'With a second person',
  'home-practice': 'Home practice decides',
  refused: 'Does not look',
};
const knownAs = {
  self: 'It is their own record',
  family: 'Family',
  friend: 'Friend',
  colleague: 'Colleague',
  neighbour: 'Neighbour',
} as const;

/** What happens when the person who looks knows the patient, for each way of knowing them. */
export function RelationshipsField({
  terms,
  onChange,
}: {
  terms: DraftInHand['terms'];
  onChange: (value: Terms['relationships']) => void;
}) {
  const paths = terms.relationships;
  if (!paths) return null;
  const kinds = ['self', 'family', 'friend', 'colleague', 'neighbour'] as const;
  return (
    <>
      <SectionTitle>What if the person who looks knows the patient?</SectionTitle>
      {kinds.map((kind) => (
        <ChoiceRow
          key={kind}
          label={knownAs[kind]}
          choices={relationshipPath.options.map((value) => ({ value, label: pathNames[value] }))}
          value={paths[kind]}
          onChange={(path) => onChange({ ...paths, [kind]: path })}
        />
      ))}
    </>
  );
}
