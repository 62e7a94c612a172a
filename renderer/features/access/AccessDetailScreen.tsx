import type { ReactNode } from 'react';
import { useNavigation } from '../../app/navigation';
import { ActionBar, Button, Column } from '../../ui';
import { AccessActs, AccessDetail, useAccessTitle } from './AccessDetail';
import type { AccessView } from './lists';

/** One access on a page of its own. */
export function AccessDetailScreen({ view }: { view: AccessView }): ReactNode {
  const { back } = useNavigation();
  const title = useAccessTitle(view);
  return (
    <Column
      title={title}
      actions={
        <ActionBar>
          <AccessActs view={view} />
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <AccessDetail view={view} />
    </Column>
  );
}
