import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { patientsTexts, type PatientsText } from '../../../shared/domain/arrangement/patients-text-row';
import { patientsWords, patientsWordsNames } from '../../../shared/domain/arrangement/patients-words';
import { partyOf } from '../../../shared/domain/arrangement/standing';
import { longMoment } from '../../../shared/domain/dates';
import { stoppers } from '../../../shared/domain/roles';
import { hasRole } from '../../../shared/protocol/actor';
import { Refused } from '../../app/Refused';
import { useActor } from '../../engine';
import { Button, CopyButton, Document, SectionTitle, Tabs, TextArea } from '../../ui';
import { useOrganisations } from './useOrganisations';
import { usePatientsText } from './usePatientsText';
import names from './Documents.module.css';

/** What patients are told: made from the arrangement, to be changed, kept, copied and printed. */
export function PatientsTexts({ one }: { one: Arrangement }) {
  const actor = useActor();
  const { organisation } = useOrganisations();
  const own = partyOf(one, actor.organisation);
  if (!own) return null;
  const made = patientsWords(one.terms, own, organisation(actor.organisation)?.telephone ?? '');
  return (
    <>
      <SectionTitle>What patients are told</SectionTitle>
      <p>Print and PDF, at the foot, take the text that is shown.</p>
      <Tabs
        label="What patients are told"
        tabs={patientsTexts.map((which) => ({
          id: which,
          title: patientsWordsNames[which],
          content: <OneText key={which} one={one} which={which} made={made[which]} surgery={own.name} />,
        }))}
      />
    </>
  );
}

function OneText({
  one,
  which,
  made,
  surgery,
}: {
  one: Arrangement;
  which: PatientsText;
  made: string;
  surgery: string;
}) {
  const actor = useActor();
  const words = usePatientsText(one, which, made);
  const { kept, text } = words;
  const title = patientsWordsNames[which];
  const copy = (said: string) => window.practiceBuddy.call('clipboard.write', said);
  const may = hasRole(actor, ...stoppers);
  return (
    <>
      {may ? (
        <TextArea
          label={title}
          hint={kept || words.changed ? 'in your own words' : 'made from the arrangement; you may change it'}
          value={text}
          onChange={words.type}
          rows={12}
          maxLength={6000}
          error={text.trim() === '' ? 'Write something, or go back to what was made.' : undefined}
        />
      ) : (
        <p className={names.lines}>{text}</p>
      )}
      {kept && (
        <p className={names.who}>
          {`Written by ${kept.by.name}, ${longMoment(kept.at)}.`}
          {kept.termsHash !== one.termsHash && ' The terms have changed since: read it again.'}
        </p>
      )}
      <Refused by={words.refused} />
      <div className={names.buttons}>
        {may && (
          <Button
            onPress={words.keep}
            disabled={!words.changed || text.trim() === ''}
            why={words.changed ? 'There is nothing in it.' : 'Nothing has changed since it was kept or made.'}
          >
            Keep this text
          </Button>
        )}
        <CopyButton text={text} copy={copy} />
        {may && (kept || words.changed) && (
          <Button look="quiet" onPress={words.asMade}>
            As it is made from the arrangement
          </Button>
        )}
      </div>
      <div className={names.paper} aria-hidden="true">
        <Document title={`${title}: ${surgery}`} within focus={false}>
          {text.split('\n\n').map((paragraph) => (
            <p key={paragraph} className={names.lines}>
              {paragraph}
            </p>
          ))}
        </Document>
      </div>
    </>
  );
}
