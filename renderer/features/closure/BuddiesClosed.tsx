import type { Closure } from '../../../shared/domain/closure/model';
import { timeOf } from '../../../shared/domain/dates';
import { usePracticeWords } from '../../app/practice-words';
import { Button, SectionTitle } from '../../ui';

/** Buddies that are closed at this moment, each to be opened. */
export function BuddiesClosed({ of, onShow }: { of: Closure[]; onShow: (id: string) => void }) {
  const words = usePracticeWords();
  return (
    <>
      <SectionTitle>Closed now among your buddies</SectionTitle>
      {of.map((one) => (
        <p key={one.id}>
          <Button look="quiet" onPress={() => onShow(one.id)}>
            {`${words.nameOf(one.organisation)}, since ${timeOf(one.from)}`}
          </Button>
        </p>
      ))}
    </>
  );
}
