import { useState } from 'react';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import {
  patientsWords,
  patientsWordsNames,
  type PatientsWords,
} from '../../../shared/domain/arrangement/patients-words';
import { partyOf } from '../../../shared/domain/arrangement/standing';
import { useActor } from '../../engine';
import { Button, CopyButton, Document, SectionTitle, Tabs, TextArea } from '../../ui';
import { useOrganisations } from './useOrganisations';
import names from './Documents.module.css';

const texts = ['privacyNotice', 'poster', 'website'] as const;

/** What patients are told: made from the arrangement, to be changed, copied and printed. */
export function PatientsTexts({ one }: { one: Arrangement }) {
  const actor = useActor();
  const { organisation } = useOrganisations();
  const [current, setCurrent] = useState<string>('privacyNotice');
  const [edited, setEdited] = useState<Partial<PatientsWords>>({});
  const own = partyOf(one, actor.organisation);
  if (!own) return null;
  const made = patientsWords(one.terms, own, organisation(actor.organisation)?.telephone ?? '');
  const textOf = (id: keyof PatientsWords) => edited[id] ?? made[id];
  const copy = (text: string) => window.practiceBuddy.call('clipboard.write', text);
  const shown = texts.find((id) => id === current) ?? 'privacyNotice';
  return (
    <>
      <SectionTitle>What patients are told</SectionTitle>
      <p>Print and PDF, at the foot, take the text that is shown.</p>
      <Tabs
        label="What patients are told"
        current={current}
        onChange={setCurrent}
        tabs={texts.map((id) => ({
          id,
          title: patientsWordsNames[id],
          content: (
            <>
              <TextArea
                label={patientsWordsNames[id]}
                hint={edited[id] === undefined ? 'made from the arrangement; you may change it' : 'changed by you'}
                value={textOf(id)}
                onChange={(text) => setEdited({ ...edited, [id]: text })}
                rows={12}
              />
              <div className={names.buttons}>
                <CopyButton text={textOf(id)} copy={copy} />
                {edited[id] !== undefined && (
                  <Button look="quiet" onPress={() => setEdited(without(edited, id))}>
                    As it was made
                  </Button>
                )}
              </div>
            </>
          ),
        }))}
      />
      <div className={names.paper} aria-hidden="true">
        <Document title={`${patientsWordsNames[shown]}: ${own.name}`} within focus={false}>
          {textOf(shown)
            .split('\n\n')
            .map((paragraph) => (
              <p key={paragraph} className={names.lines}>
                {paragraph}
              </p>
            ))}
        </Document>
      </div>
    </>
  );
}

const without = (edited: Partial<PatientsWords>, id: keyof PatientsWords): Partial<PatientsWords> => {
  const { [id]: _made, ...rest } = edited;
  return rest;
};
