import type { ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { useNavigation } from '../../app/navigation';
import { useActor, useNow } from '../../engine';
import { Button, Meta, SectionTitle, Toned } from '../../ui';
import type { AccessView } from '../access/lists';
import { wordsForOthers } from '../access/unnamed-patient';
import { useSeesPatient } from '../access/useSeesPatient';
import { Words } from '../access/Words';
import { showsWords } from './shows-words';
import { useHandoversOf } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';
import { dueWords, ownerWords, standsWords } from './words';

/** What was handed over after one access, in its detail and in the review. Nothing when nothing was. */
export function HandoversOfAccess({ view }: { view: AccessView }): ReactNode {
  const { go } = useNavigation();
  const { organisation } = useActor();
  const today = londonDate(useNow(60));
  const words = useHandoverWords();
  const all = useHandoversOf(view.value);
  const sees = useSeesPatient();
  const { state, buddy } = view.value;
  const mayOffer = buddy === organisation && state.is === 'handed-back';
  if (all.length === 0 && !mayOffer) return null;
  return (
    <section>
      {all.length > 0 && <SectionTitle meta={`${all.length}`}>Left to do</SectionTitle>}
      <ul>
        {all.map((one) => {
          const sides = words.nameOf(one.value);
          const { says, tone } = standsWords(one.value, one.climb, sides);
          return (
            <li key={one.id}>
              {showsWords(one.value, one.access, sees, organisation) ? (
                <Words ledger={one.ledger} sealed={one.value.what} />
              ) : (
                `${wordsForOthers}.`
              )}{' '}
              <Toned tone={tone}>{says}.</Toned>{' '}
              <Meta>
                Due {dueWords(one.value, today)}. {ownerWords(one.value.owner, sides)}.
              </Meta>{' '}
              <Button look="quiet" onPress={() => go({ at: 'handovers', id: one.id })}>
                Show this handover
              </Button>
            </li>
          );
        })}
      </ul>
      {mayOffer && (
        <p>
          <Button onPress={() => go({ at: 'handovers', view: 'offer', id: view.id })}>
            {all.length === 0 ? 'Something is left to do' : 'One more thing is left to do'}
          </Button>
        </p>
      )}
    </section>
  );
}
