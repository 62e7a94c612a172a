import type { ReactNode } from 'react';
import type { TermsQuestion } from '../../../shared/domain/arrangement/check-terms';
import type { Party } from '../../../shared/domain/arrangement/model';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { Button, Column, SidePanel } from '../../ui';
import { Hindrances, Saving, Warnings } from './draft-parts';
import { TermsForm } from './TermsForm';
import type { DraftInHand } from './useDraft';
import type { Sending } from './useSending';
import names from './DraftEditor.module.css';

/** Writing terms: the questions, and beside them what comes of the answers. Of a new arrangement, or of one there is. */
export function TermsEditor({
  title,
  lead,
  beside,
  does,
  draft,
  own,
  question,
  sending,
  warnings,
  fixedParties = false,
  children,
}: {
  title: string;
  lead: string;
  /** The panel: its title, what it is called for screen readers, and what it shows. */
  beside: { title: string; label: string; shows: ReactNode };
  /** The words of the button that signs. */
  does: string;
  draft: DraftInHand;
  own: Party;
  question: TermsQuestion;
  sending: Sending;
  warnings: string[];
  fixedParties?: boolean;
  /** The last look before it is sent. */
  children: ReactNode;
}) {
  const { go, back } = useNavigation();
  return (
    <Column
      title={title}
      lead={lead}
      side={
        <SidePanel
          title={beside.title}
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={sending.sign}>
                {does}
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
          also={
            <>
              <Button look="quiet" onPress={sending.discard}>
                Throw the draft away
              </Button>
              <Saving draft={draft} today={question.today} />
            </>
          }
        >
          <div className={names.reads} tabIndex={0} role="region" aria-label={beside.label}>
            {beside.shows}
          </div>
        </SidePanel>
      }
    >
      <Refused by={sending.refused} takesFocus />
      {sending.hindrances > 0 && <Hindrances count={sending.hindrances} />}
      <div ref={sending.form} className={names.form}>
        <TermsForm
          draft={draft}
          own={own}
          errors={sending.errors}
          question={question}
          onShow={(id) => go({ at: 'arrangements', id })}
          fixedParties={fixedParties}
        />
      </div>
      <Warnings of={warnings} />
      {children}
    </Column>
  );
}
