import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { z } from 'zod';
import { answersThatCount, lastChange } from '../../../shared/domain/closure/as-of';
import type { ClosureCare } from '../../../shared/domain/closure/care';
import type { Closure, ClosureAnswer } from '../../../shared/domain/closure/model';
import { only111, redirectionPack } from '../../../shared/domain/closure/pack';
import { needsCover } from '../../../shared/domain/closure/needs-cover';
import type { ClosureText, PackText } from '../../../shared/domain/closure/text';
import { listMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { useOrganisations } from '../arrangement/useOrganisations';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, usePhase } from '../../engine';
import { Button, CopyButton, Message, SectionTitle, Tabs, TextArea } from '../../ui';
import names from './Pack.module.css';
import { PackPaper } from './PackPaper';
import { marked } from './RehearsalMark';
import { SmsCount } from './SmsCount';

export const packTitles: readonly { id: PackText; title: string }[] = [
  { id: 'doorNotice', title: 'Door' },
  { id: 'website', title: 'Website' },
  { id: 'phoneScript', title: 'Telephone' },
  { id: 'sms', title: 'Text message' },
  { id: 'letter', title: 'Letter' },
];

/** The words for patients, in tabs: each to be changed, copied and printed. What is changed by hand is kept. */
export function Pack({
  closure,
  answers,
  care,
  texts,
}: {
  closure: Closure;
  answers: readonly ClosureAnswer[];
  care: readonly ClosureCare[];
  texts: readonly ClosureText[];
}) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const paper = usePaper();
  const { go } = useNavigation();
  const now = useInstant(30);
  const [current, setCurrent] = useState<string>('doorNotice');
  // What is being typed; it is kept as a row when the field is left.
  const form = useKept(`closure.pack ${closure.id}`);
  const [typed, setTyped] = form.field('typed', z.record(z.string(), z.string().optional()), {});
  const [refused, setRefused] = useState<Rejection | null>(null);
  const holidays = useHolidays();
  const { organisation } = useOrganisations();
  const own = organisation(closure.organisation);
  const name = phase.is === 'ready' ? phase.organisationName : closure.organisation;
  const counting = answersThatCount(closure, answers);
  const buddies = closure.cover.flatMap((code) => {
    const one = organisation(code);
    return one ? [{ organisation: one, answer: counting.find((answer) => answer.organisation === code) }] : [];
  });
  const pack = redirectionPack({
    closure,
    holidays,
    practice: own ?? { name, telephone: '' },
    buddies,
    care: care.map((choice) => ({
      choice,
      organisation: choice.by?.is === 'buddy' ? organisation(choice.by.organisation) : undefined,
    })),
  });
  const kept = (id: PackText) => texts.find((one) => one.text === id);
  const changedAt = lastChange(closure)?.at;
  const stale = packTitles.filter(({ id }) => changedAt !== undefined && (kept(id)?.at ?? changedAt) < changedAt);
  const textOf = (id: PackText) => typed[id] ?? kept(id)?.words ?? pack[id];
  const keep = async (id: PackText, words: string | null) => {
    if (words !== null && (words.trim() === '' || words.trim() === (kept(id)?.words ?? pack[id]).trim())) return;
    const args = { closure: closure.id, text: id, words };
    const done = await engine.perform('closure.editText', boardLedger(actor.organisation), args);
    setRefused(done.ok ? null : done.rejection);
    if (done.ok) setTyped((before) => ({ ...before, [id]: undefined }));
  };
  const copy = (text: string) => window.practiceBuddy.call('clipboard.write', text);
  const coverNames = [
    ...buddies.map((one) => one.organisation.name),
    ...care.flatMap(({ by }) => (by && 'name' in by ? [by.name] : [])),
  ];
  const leaves111 = (id: PackText) =>
    needsCover(closure, holidays) &&
    (kept(id) !== undefined || typed[id] !== undefined) &&
    only111(textOf(id), coverNames);
  const unusable = pack.refused !== undefined || packTitles.some(({ id }) => leaves111(id));
  const why = 'In core hours the pack must name who gives the care: NHS 111 alone is not enough.';

  return (
    <>
      <SectionTitle
        actions={
          <>
            <Button
              look="quiet"
              disabled={unusable}
              why={why}
              onPress={() =>
                paper.savePdf(
                  `closure-${closure.organisation}`,
                  marked(closure, `${name} is closed: words for patients`),
                )
              }
            >
              PDF of all
            </Button>
            <Button look="quiet" keys="P" disabled={unusable} why={why} onPress={paper.print}>
              Print all
            </Button>
          </>
        }
      >
        What patients are told
      </SectionTitle>
      <Said said={paper.said} />
      {pack.warnings.map((warning) => (
        <Message
          key={warning.code + warning.says}
          tone={warning === pack.refused ? 'bad' : 'warn'}
          title={warning.says}
          actions={
            warning === pack.refused && (
              <Button look="quiet" onPress={() => go({ at: 'closure', id: closure.id, view: 'care' })}>
                Name who gives the care
              </Button>
            )
          }
        >
          {warning.next}
        </Message>
      ))}
      {changedAt !== undefined && (
        <Message
          tone={stale.length > 0 ? 'warn' : 'quiet'}
          title={
            stale.length > 0
              ? `Read again: ${listed(stale.map(({ title }) => title))}, changed by hand before the closure was changed.`
              : `Made anew when the closure was changed at ${listMoment(changedAt, now)}.`
          }
        >
          {stale.length > 0
            ? 'Change the words, or choose “As it was made”. The others are made anew: put them up again.'
            : 'Put them up again, and take the earlier ones down.'}
        </Message>
      )}
      <Refused by={refused} />
      <Tabs
        label="What patients are told"
        current={current}
        onChange={setCurrent}
        tabs={packTitles.map(({ id, title }) => {
          const changed = kept(id);
          return {
            id,
            title,
            content: (
              <div className={names.tab}>
                <TextArea
                  label={title}
                  hint={
                    changed
                      ? `changed by ${changed.by.name} at ${listMoment(changed.at, now)}, and kept`
                      : 'made from the closure; you may change it'
                  }
                  value={textOf(id)}
                  onChange={(text) => setTyped((before) => ({ ...before, [id]: text }))}
                  onBlur={() => {
                    const words = typed[id];
                    if (words !== undefined) void keep(id, words);
                  }}
                  rows={id === 'sms' ? 4 : 13}
                  error={leaves111(id) ? `${why} Write the name of one of them.` : undefined}
                />
                <div className={names.actions}>
                  {!unusable && <CopyButton text={textOf(id)} copy={copy} />}
                  {(changed !== undefined || (typed[id] !== undefined && typed[id] !== pack[id])) && (
                    <Button
                      look="quiet"
                      onPress={async () => {
                        setTyped((before) => ({ ...before, [id]: undefined }));
                        await keep(id, null);
                      }}
                    >
                      As it was made
                    </Button>
                  )}
                  {id === 'sms' && <SmsCount text={textOf(id)} />}
                </div>
              </div>
            ),
          };
        })}
      />
      {!unusable && (
        <PackPaper
          name={marked(closure, name)}
          texts={packTitles.map(({ id, title }) => ({ id, title, text: textOf(id) }))}
        />
      )}
    </>
  );
}
