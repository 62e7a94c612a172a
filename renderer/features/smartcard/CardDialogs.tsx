import { useState } from 'react';
import { z } from 'zod';
import { dayMonthYear } from '../../../shared/domain/dates';
import { evidenceKinds, evidenceNames, type EvidenceKind } from '../../../shared/domain/smartcard/evidence-kinds';
import { decisionNames, decisions, type CardRegistration } from '../../../shared/domain/smartcard/model';
import { routes } from '../../../shared/domain/smartcard/routes';
import { KeptNote, useKept } from '../../app/kept';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { ActOrBack, ChoiceRow, DateField, Dialog, TextArea, TextField } from '../../ui';
import { Issue, Renew } from './CertificateDialogs';
import { LinkDialog } from './LinkDialog';
import { usePerforming } from './usePerforming';

export type CardDialog = 'see' | 'decide' | 'issue' | 'renew' | 'note' | 'link' | 'end';
interface Props {
  one: CardRegistration;
  today: string;
  onClose: () => void;
}

/** The second click of each act that needs to be told more. */
export function CardDialogs({ which, ...props }: Props & { which: CardDialog }) {
  const performing = usePerforming(props.one.id);
  switch (which) {
    case 'see':
      return <See {...props} />;
    case 'decide':
      return <Decide {...props} />;
    case 'issue':
      return <Issue {...props} />;
    case 'renew':
      return <Renew {...props} />;
    case 'note':
      return (
        <ReasonDialog
          keeps={`smartcard.note ${props.one.id}`}
          title="Write a note"
          means="It stands in the history of this registration, for the practice and the Registration Authority."
          label="Note"
          hint="never the number of a document, a card or a person"
          does="Keep the note"
          look="primary"
          onDo={(words) => performing.does('smartcard.note', { words })}
          onClose={props.onClose}
        />
      );
    case 'link':
      return <LinkDialog {...props} />;
    case 'end':
      return (
        <ReasonDialog
          keeps={`smartcard.end ${props.one.id}`}
          title={`Give up the registration of ${props.one.applicant}`}
          means="Nothing more is recorded in it, and nobody is reminded. What was done stays to be read."
          label="Reason"
          hint="never the number of a document, a card or a person"
          does="Give the registration up"
          look="danger"
          onDo={(reason) => performing.does('smartcard.end', { reason })}
          onClose={props.onClose}
        />
      );
  }
}

function See({ one, today, onClose }: Props) {
  const { does, refused } = usePerforming(one.id);
  const [kind, setKind] = useState<EvidenceKind | null>(null);
  const go = async () => {
    if (kind === null) return;
    const done = await does('smartcard.see', { id: crypto.randomUUID(), kind, on: today });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title="A document was seen"
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={go} onBack={onClose}>
          Record that I saw it
        </ActOrBack>
      }
    >
      <p>
        That you saw it is kept, with your name and the day. Its number and its picture are not: nothing asks for them.
      </p>
      <ChoiceRow
        label="What did you see?"
        down
        choices={evidenceKinds.map((value) => ({ value, label: evidenceNames[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Refused by={refused} />
    </Dialog>
  );
}

function Decide({ one, today, onClose }: Props) {
  const { does, refused } = usePerforming(one.id);
  const form = useKept(`smartcard.decide ${one.id}`);
  const [is, setIs] = form.field('is', z.enum(decisions).nullable(), null);
  const [reason, setReason] = form.field('reason', z.string(), '');
  const [what, setWhat] = form.field('what', z.string(), 'The document in the hand, beside the face');
  const [until, setUntil] = form.field('until', z.string(), '');
  const day = typedDate(until, Number(today.slice(0, 4)));
  const remote = routes[one.route].remote;
  const go = async () => {
    if (is === null) return;
    const again = is === 'granted' && day !== undefined ? { what, until: day } : null;
    const done = await does('smartcard.decide', { is, reason: reason.trim(), again });
    if (!done.ok) return;
    form.done();
    onClose();
  };
  const at = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  return (
    <Dialog
      title={`Decide on ${one.applicant}`}
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={go} onBack={onClose}>
          Record the decision
        </ActOrBack>
      }
    >
      <ChoiceRow
        label="Decision"
        choices={decisions.map((value) => ({ value, label: decisionNames[value] }))}
        value={is}
        onChange={setIs}
        autoFocus
      />
      <TextArea
        label="Reason"
        hint={is === 'granted' ? 'may be left empty' : 'the applicant will read it; never a number of a document'}
        value={reason}
        onChange={setReason}
        maxLength={500}
        width="full"
        error={at('reason')}
      />
      {is === 'granted' && remote && (
        <>
          <TextField
            label="What is redone face to face"
            value={what}
            onChange={setWhat}
            maxLength={200}
            width="full"
            error={at('what')}
          />
          <DateField
            label="By when"
            value={until}
            onChange={setUntil}
            good={day === undefined ? undefined : dayMonthYear(day)}
            error={at('until')}
          />
        </>
      )}
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} />
    </Dialog>
  );
}
