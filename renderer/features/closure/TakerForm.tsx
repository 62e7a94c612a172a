import { useState } from 'react';
import { z } from 'zod';
import type { CareTaken, Taker } from '../../../shared/domain/closure/care';
import type { Closure } from '../../../shared/domain/closure/model';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { KeptNote, useKept } from '../../app/kept';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useActor, useRows } from '../../engine';
import { Button, ChoiceRow, TextField } from '../../ui';
import { buddiesOf } from './told';

/** Chooses who takes one kind of care: a buddy, a hub, somebody else by name, or ourselves in another way. */
export function TakerForm({
  closure,
  taken,
  onChoose,
}: {
  closure: Closure;
  taken: CareTaken;
  onChoose: (by: Taker | null) => Promise<void>;
}) {
  const actor = useActor();
  const words = usePracticeWords();
  const today = londonDate(useInstant(60));
  const active = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && standing(one, today) === 'active');
  const hubs = useRows('hub').map((view) => view.value);
  const form = useKept(`closure.taker ${closure.id} ${taken.care}`);
  const [who, setWho] = form.field('who', z.string().nullable(), valueOf(taken.by));
  const [name, setName] = form.field('name', z.string(), '');
  const [telephone, setTelephone] = form.field('telephone', z.string(), '');
  const [address, setAddress] = form.field('address', z.string(), '');
  const [how, setHow] = form.field('how', z.string(), '');
  const [tried, setTried] = useState(false);
  const choices = [
    ...buddiesOf(active, actor.organisation).map((code) => ({ value: `buddy ${code}`, label: words.nameOf(code) })),
    ...hubs
      .filter((hub) => active.some((one) => one.id === hub.arrangement))
      .map((hub) => ({ value: `hub ${hub.id}`, label: hub.name })),
    { value: 'other', label: 'Somebody else' },
    { value: 'ourselves', label: 'Ourselves, another way' },
    ...(closure.cover.length > 0 ? [{ value: 'nobody', label: 'As the buddies answer' }] : []),
  ];
  const choose = async () => {
    setTried(true);
    const by = takerOf(who);
    if (by === undefined) return;
    await onChoose(by);
    form.done();
  };
  const takerOf = (value: string | null): Taker | null | undefined => {
    if (value === 'nobody') return null;
    if (value === 'ourselves') return how.trim() === '' ? undefined : { is: 'ourselves', how: how.trim() };
    if (value === 'other')
      return name.trim() === '' || telephone.trim() === ''
        ? undefined
        : { is: 'other', name: name.trim(), telephone: telephone.trim(), address: address.trim() };
    const [kind, id = ''] = (value ?? '').split(' ');
    if (kind === 'buddy') return { is: 'buddy', organisation: id };
    const hub = hubs.find((one) => one.id === id);
    return hub && { is: 'hub', hub: hub.id, name: hub.name, telephone: hub.telephone, address: hub.address };
  };
  return (
    <>
      <ChoiceRow label="Who takes it?" choices={choices} value={who} onChange={setWho} down />
      {who === 'other' && (
        <>
          <TextField
            label="Name"
            value={name}
            onChange={setName}
            maxLength={100}
            error={tried && name.trim() === '' ? 'Say who.' : undefined}
          />
          <TextField
            label="Telephone"
            value={telephone}
            onChange={setTelephone}
            maxLength={40}
            error={tried && telephone.trim() === '' ? 'Patients need a number.' : undefined}
          />
          <TextField
            label="Address"
            hint="with the postcode"
            value={address}
            onChange={setAddress}
            maxLength={200}
            width="full"
          />
        </>
      )}
      {who === 'ourselves' && (
        <TextField
          label="How?"
          hint="e.g. “Dr Carrow by video from home”"
          value={how}
          onChange={setHow}
          maxLength={200}
          width="full"
          error={tried && how.trim() === '' ? 'Say how.' : undefined}
        />
      )}
      <KeptNote kept={form} />
      <p>
        <Button look="primary" keys="Ctrl+Enter" onPress={choose}>
          Settle it
        </Button>
      </p>
    </>
  );
}

const valueOf = (by: Taker | null): string | null => {
  if (by === null) return null;
  if (by.is === 'buddy') return `buddy ${by.organisation}`;
  return by.is === 'hub' ? `hub ${by.hub}` : by.is;
};
