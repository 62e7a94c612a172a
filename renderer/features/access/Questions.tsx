import type { ReactNode } from 'react';
import { useActor, useEngine } from '../../engine';
import { SectionTitle } from '../../ui';
import type { AccessView } from './lists';
import { replyToQuestion } from './performing';
import { WordsForm } from './WordsForm';
import { Words } from './Words';

/** What the home practice's privacy officer asks the person who looked, and the place to answer. */
export function Questions({ view }: { view: AccessView }): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  if (view.value.by.person !== actor.person || view.value.buddy !== actor.organisation) return null;
  return view.value.enquiries
    .filter((enquiry) => enquiry.reply === null)
    .map((enquiry) => (
      <section key={enquiry.id}>
        <SectionTitle>{`${enquiry.asked.by.name} asks you`}</SectionTitle>
        <p>
          <Words ledger={view.ledger} sealed={enquiry.question} />
        </p>
        <WordsForm
          keeps={`reply ${enquiry.id}`}
          patientIn={view.ledger}
          label="Your reply"
          hint="the privacy officer of the home practice reads it"
          acts={[
            {
              says: `Reply to ${enquiry.asked.by.name}`,
              look: 'primary',
              keys: 'Ctrl+Enter',
              perform: (text) => replyToQuestion(engine, view, enquiry.id, text),
            },
          ]}
        />
      </section>
    ));
}
