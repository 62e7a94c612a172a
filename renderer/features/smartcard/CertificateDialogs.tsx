import { z } from 'zod';
import { dayMonthYear } from '../../../shared/domain/dates';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { authenticatorGuidance } from '../../../shared/domain/smartcard/routes';
import { listed } from '../../../shared/domain/words';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { ActOrBack, ChoiceRow, DateField, Dialog } from '../../ui';
import { useCertificateThere } from '../staff-access';
import { usePerforming } from './usePerforming';

interface Props {
  one: CardRegistration;
  today: string;
  onClose: () => void;
}

/** What was issued; a card with the last day of its certificate. */
export function Issue({ one, today, onClose }: Props) {
  const { does, refused } = usePerforming(one.id);
  const there = useCertificateThere(one.person);
  const form = useKept(`smartcard.issue ${one.id}`);
  const [text, setText] = form.field('text', z.string(), '');
  const { certificate, name, delivered } = authenticatorGuidance[one.authenticator];
  const day = typedDate(text, Number(today.slice(0, 4)));
  const go = async () => {
    const done = await does('smartcard.issue', { expires: certificate ? (day ?? null) : null });
    if (!done.ok) return;
    // Where it is not written down, the registration says so and offers it again.
    if (certificate && day !== undefined) await there.write(day);
    form.done();
    onClose();
  };
  return (
    <Dialog
      title={`Record what was issued: ${name}`}
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={go} onBack={onClose}>
          Record that it is issued
        </ActOrBack>
      }
    >
      <p>{delivered ? 'It travels locked, until the applicant says that it came.' : 'Nothing has to be delivered.'}</p>
      {certificate && (
        <DateField
          label="The certificate runs until"
          value={text}
          onChange={setText}
          autoFocus
          good={day === undefined ? undefined : dayMonthYear(day)}
          error={refused?.field === 'expires' ? `${refused.says} ${refused.next}` : undefined}
        />
      )}
      {certificate && <AlsoThere at={day === undefined ? [] : there.differs(day)} />}
      {certificate && <KeptNote kept={form} />}
      <Refused by={refused?.field === undefined ? refused : null} />
    </Dialog>
  );
}

/** The certificate runs on; the buddies read the new day as well. */
export function Renew({ one, today, onClose }: Props) {
  const { does, refused } = usePerforming(one.id);
  const there = useCertificateThere(one.person);
  const form = useKept(`smartcard.renew ${one.id}`);
  const [how, setHow] = form.field('how', z.enum(['remotely', 'in-person']), 'remotely');
  const [text, setText] = form.field('text', z.string(), '');
  const day = typedDate(text, Number(today.slice(0, 4)));
  const go = async () => {
    if (day === undefined) return;
    const done = await does('smartcard.renew', { expires: day, how });
    if (!done.ok) return;
    await there.write(day);
    form.done();
    onClose();
  };
  const at = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  return (
    <Dialog
      title="The certificate was renewed"
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={go} onBack={onClose}>
          Record the new certificate
        </ActOrBack>
      }
    >
      <ChoiceRow
        label="How?"
        choices={[
          { value: 'remotely', label: 'By the holder, before it ran out' },
          { value: 'in-person', label: 'In person, with the Registration Authority' },
        ]}
        value={how}
        onChange={setHow}
        error={at('how')}
      />
      <DateField
        label="The new certificate runs until"
        value={text}
        onChange={setText}
        good={day === undefined ? undefined : dayMonthYear(day)}
        error={at('expires')}
      />
      <AlsoThere at={day === undefined ? [] : there.differs(day)} />
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} />
    </Dialog>
  );
}

function AlsoThere({ at }: { at: string[] }) {
  return at.length === 0 ? null : <p>{`The new day will stand for ${listed(at)} as well.`}</p>;
}
