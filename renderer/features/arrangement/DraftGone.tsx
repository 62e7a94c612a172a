import { useNavigation } from '../../app/navigation';
import { Button, Column, EmptyState } from '../../ui';
import type { DraftInHand } from './useDraft';

/** A draft that was thrown away, to be brought back as it was. */
export function Discarded({ draft, onLeave }: { draft: DraftInHand; onLeave: () => void }) {
  return (
    <Column title="The draft was thrown away">
      <EmptyState
        title="Nobody else had seen it."
        action={
          <>
            <Button look="primary" onPress={draft.bringBack} autoFocus>
              Bring it back
            </Button>{' '}
            <Button onPress={onLeave} keys="Esc">
              To the arrangements
            </Button>
          </>
        }
      >
        You can bring it back now, as it was. When you leave this screen it is gone.
      </EmptyState>
    </Column>
  );
}

/** A draft that has become an arrangement. */
export function SentAlready() {
  const { instead } = useNavigation();
  return (
    <Column title="This draft was signed and sent">
      <EmptyState
        title="It is now an arrangement, and waits for the other signatures."
        action={
          <Button look="primary" onPress={() => instead({ at: 'arrangements' })} autoFocus>
            To the arrangements
          </Button>
        }
      />
    </Column>
  );
}
