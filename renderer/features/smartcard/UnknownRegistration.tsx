import { useNavigation } from '../../app/navigation';
import { Button, Column, EmptyState } from '../../ui';

/** A registration that has not come to this computer. */
export function UnknownRegistration() {
  const { back } = useNavigation();
  return (
    <Column title="Smartcards">
      <EmptyState
        title="This registration is not on this computer"
        action={
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        }
      >
        It may come with the next connection.
      </EmptyState>
    </Column>
  );
}
