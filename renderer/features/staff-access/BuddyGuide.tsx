import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { usePracticeWords } from '../../app/practice-words';
import { useRows } from '../../engine';
import { ActionBar, Button, Column, Document, EmptyState } from '../../ui';
import { changedWords } from './guide-words';
import { GuideText } from './GuideText';

/** A guide to be read and printed: paper is for the day on which the computers are what failed. @param id "Z99001 EMIS Web" */
export function BuddyGuide({ id }: { id: string }) {
  const { back } = useNavigation();
  const words = usePracticeWords();
  const paper = usePaper();
  const guide = useRows('system')
    .map((view) => view.value)
    .find((one) => `${one.organisation} ${one.system}` === id);
  const toBack = (
    <Button keys="Esc" onPress={back}>
      Back
    </Button>
  );
  if (!guide) {
    return (
      <Column title="The way in is not described">
        <EmptyState title="This practice has not described its system yet." action={toBack}>
          Sign in as you were shown when you were set up, or ring the practice.
        </EmptyState>
      </Column>
    );
  }
  const name = words.nameOf(guide.organisation);
  return (
    <Column
      reading
      actions={
        <ActionBar {...(paper.said ? { hint: paper.said.text } : {})}>
          <Button keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button
            look="quiet"
            onPress={() => paper.savePdf(`way-in-${guide.organisation}`, `${guide.system} of ${name}: the way in`)}
          >
            Save as PDF
          </Button>
          {toBack}
        </ActionBar>
      }
    >
      <Document title={`${guide.system} of ${name}`} meta={[{ label: 'Guide', detail: changedWords(guide) }]}>
        <GuideText guide={guide} />
      </Document>
    </Column>
  );
}
