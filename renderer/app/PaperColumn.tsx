import type { ReactNode } from 'react';
import { ActionBar, Button, Column } from '../ui';
import { useNavigation } from './navigation';
import { usePaper } from './paper';
import { Said } from './Said';

/**
 * A screen that is one document: print it, save it, go back.
 * @param props.title of the file and of its pages; never a patient's name
 */
export function PaperColumn({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const { back } = useNavigation();
  const paper = usePaper();
  return (
    <Column
      reading
      actions={
        <ActionBar hint={hint}>
          <Button look="primary" keys="Ctrl+P" onPress={paper.print}>
            Print
          </Button>
          <Button onPress={() => paper.savePdf(title, title)}>Save as PDF</Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <Said said={paper.said} />
      {children}
    </Column>
  );
}
