import { useState } from 'react';
import { z } from 'zod';
import { dpiaOf, dpiaTitles } from '../../../shared/domain/arrangement/dpia';
import { dpiaSections, type DpiaEdit, type DpiaSection } from '../../../shared/domain/arrangement/dpia-row';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { longMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useRow, useRows } from '../../engine';
import { Button, Clause, Clauses, Document, TextArea } from '../../ui';
import { fingerprint } from './ArrangementDocument';
import names from './Documents.module.css';

/** The impact assessment in outline: each part made from the arrangement, or as somebody of the practice wrote it. */
export function Dpia({ one }: { one: Arrangement }) {
  const actor = useActor();
  const ledger = practiceLedger(actor.organisation);
  const saved = useRow('dpia', ledger, one.id)?.value;
  const entries = useRows('riskEntry').flatMap((view) => (view.ledger === ledger ? [view.value] : []));
  const [editing, setEditing] = useState<DpiaSection | null>(null);
  const made = dpiaOf(one.terms, entries);
  return (
    <Document
      title={`Data protection impact assessment: ${listed(one.terms.parties.map((party) => party.name))}`}
      meta={[
        { label: 'In outline', detail: 'made from the arrangement and the register of risks' },
        { label: 'Fingerprint of the terms', detail: fingerprint(one.termsHash) },
        ...(one.terms.agreement?.dpiaReference
          ? [{ label: 'Reference', detail: one.terms.agreement.dpiaReference }]
          : []),
      ]}
      within
      focus={false}
    >
      <Clauses>
        {dpiaSections.map((section) => {
          const edit = saved?.sections[section];
          return (
            <Clause key={section} title={dpiaTitles[section]}>
              {editing === section ? (
                <EditPart
                  one={one}
                  section={section}
                  text={edit?.text ?? made[section]}
                  edited={edit !== undefined}
                  onClose={() => setEditing(null)}
                />
              ) : (
                <>
                  <p className={names.lines}>{edit?.text ?? made[section]}</p>
                  <Written edit={edit} one={one} />
                  <Button look="quiet" onPress={() => setEditing(section)}>
                    {`Change “${dpiaTitles[section]}”`}
                  </Button>
                </>
              )}
            </Clause>
          );
        })}
      </Clauses>
    </Document>
  );
}

function Written({ edit, one }: { edit: DpiaEdit | undefined; one: Arrangement }) {
  if (!edit) return null;
  return (
    <p className={names.who}>
      {`Written by ${edit.by.name}, ${longMoment(edit.at)}.`}
      {edit.termsHash !== one.termsHash && ' The terms have changed since: read it again.'}
    </p>
  );
}

function EditPart({
  one,
  section,
  text: before,
  edited,
  onClose,
}: {
  one: Arrangement;
  section: DpiaSection;
  text: string;
  edited: boolean;
  onClose: () => void;
}) {
  const engine = useEngine();
  const actor = useActor();
  const form = useKept(`dpia ${one.id} ${section}`);
  const [text, setText] = form.field('text', z.string(), before);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const save = async (words: string | null) => {
    const done = await engine.perform('dpia.save', practiceLedger(actor.organisation), {
      arrangement: one.id,
      section,
      text: words,
      termsHash: one.termsHash,
    });
    if (done.ok) {
      form.done();
      onClose();
    } else setRefused(done.rejection);
  };
  return (
    <>
      <TextArea label={dpiaTitles[section]} value={text} onChange={setText} rows={8} maxLength={6000} autoFocus />
      <KeptNote kept={form} />
      <Refused by={refused} />
      <div className={names.buttons}>
        <Button
          look="primary"
          onPress={() => save(text.trim())}
          disabled={text.trim() === ''}
          why="Write something, or go back to what was made from the arrangement."
        >
          Save this part
        </Button>
        {edited && (
          <Button look="quiet" onPress={() => save(null)}>
            As it is made from the arrangement
          </Button>
        )}
        <Button keys="Esc" onPress={onClose}>
          Leave it
        </Button>
      </div>
    </>
  );
}
