import { useState } from 'react';
import type { Closure, ClosureAnswer } from '../../../shared/domain/closure/model';
import { redirectionPack, type RedirectionPack } from '../../../shared/domain/closure/pack';
import { isGsm7, smsLength } from '../../../shared/domain/closure/gsm7';
import { usePaper } from '../../app/paper';
import { useEngine, usePhase } from '../../engine';
import { Button, CopyButton, Document, Meta, Message, SectionTitle, Tabs, TextArea, Toned } from '../../ui';
import names from './Pack.module.css';

type Text = 'doorNotice' | 'website' | 'phoneScript' | 'sms';
const texts: readonly { id: Text; title: string }[] = [
  { id: 'doorNotice', title: 'Door' },
  { id: 'website', title: 'Website' },
  { id: 'phoneScript', title: 'Telephone' },
  { id: 'sms', title: 'Text message' },
];

/** The words for patients, in tabs: each to be changed, copied and printed. */
export function Pack({ closure, answers }: { closure: Closure; answers: readonly ClosureAnswer[] }) {
  const engine = useEngine();
  const phase = usePhase();
  const paper = usePaper();
  const [current, setCurrent] = useState<string>('doorNotice');
  const [edited, setEdited] = useState<Partial<Record<Text, string>>>({});
  const organisation = (code: string) => engine.searchOrganisations(code, 5).find((one) => one.code === code);
  const own = organisation(closure.organisation);
  const name = phase.is === 'ready' ? phase.organisationName : closure.organisation;
  const buddies = closure.cover.flatMap((code) => {
    const one = organisation(code);
    return one ? [{ organisation: one, answer: answers.find((answer) => answer.organisation === code) }] : [];
  });
  const pack: RedirectionPack = redirectionPack({ closure, practice: own ?? { name, telephone: '' }, buddies });
  const textOf = (id: Text) => edited[id] ?? pack[id];
  const copy = (text: string) => window.practiceBuddy.call('clipboard.write', text);

  return (
    <>
      <SectionTitle
        actions={
          <>
            <Button
              look="quiet"
              onPress={() => paper.savePdf(`closure-${closure.organisation}`, `${name} is closed: words for patients`)}
            >
              PDF of all
            </Button>
            <Button look="quiet" keys="P" onPress={paper.print}>
              Print all
            </Button>
          </>
        }
      >
        What patients are told
      </SectionTitle>
      {paper.said && <Meta>{paper.said.text}</Meta>}
      {pack.warnings.map((warning) => (
        <Message key={warning.code + warning.says} tone="warn" title={warning.says}>
          {warning.next}
        </Message>
      ))}
      <Tabs
        label="What patients are told"
        current={current}
        onChange={setCurrent}
        tabs={texts.map(({ id, title }) => ({
          id,
          title,
          content: (
            <div className={names.tab}>
              <TextArea
                label={title}
                hint={
                  edited[id] === undefined
                    ? 'made from the closure; you may change it'
                    : 'changed by you on this computer'
                }
                value={textOf(id)}
                onChange={(text) => setEdited({ ...edited, [id]: text })}
                rows={id === 'sms' ? 4 : 13}
              />
              <div className={names.actions}>
                <CopyButton text={textOf(id)} copy={copy} />
                {edited[id] !== undefined && (
                  <Button look="quiet" onPress={() => setEdited({ ...edited, [id]: undefined })}>
                    As it was made
                  </Button>
                )}
                {id === 'sms' && <SmsCount text={textOf(id)} />}
              </div>
            </div>
          ),
        }))}
      />
      <div className={names.paper} aria-hidden="true">
        {texts.map(({ id, title }) => (
          <Document key={id} title={id === 'doorNotice' ? name : `${title}: ${name}`} within focus={false}>
            {textOf(id)
              .split('\n\n')
              .map((paragraph) => (
                <p key={paragraph} className={names.lines}>
                  {paragraph}
                </p>
              ))}
          </Document>
        ))}
      </div>
    </>
  );
}

/** How long the message is, and what makes it two. */
function SmsCount({ text }: { text: string }) {
  const length = Array.from(text).length;
  if (!isGsm7(text))
    return (
      <Toned tone="warn">
        {length} characters. One of them is not in the SMS alphabet, so a message holds only 70.
      </Toned>
    );
  return (
    <Toned
      tone={length > smsLength ? 'warn' : 'quiet'}
    >{`${length} of ${smsLength} characters${length > smsLength ? ': it goes as two messages' : ', one message'}`}</Toned>
  );
}
