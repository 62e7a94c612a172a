import { useState } from 'react';
import { partyName } from '../../../shared/domain/arrangement/standing';
import { listMoment, longMoment } from '../../../shared/domain/dates';
import { insistsOnReading } from '../../../shared/domain/protocol/reading';
import { protocolChanges } from '../../../shared/domain/protocol/compare';
import { listed } from '../../../shared/domain/words';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { ActOrBack, Button, Column, Dialog, Message, SidePanel, TextField, WhatWillHappen } from '../../ui';
import { missingIn } from './missing';
import type { KnownProtocol } from './protocols';
import { ProtocolText } from './ProtocolText';
import { SectionFields } from './SectionFields';
import { useProtocolDraft } from './useProtocolDraft';
import names from './Write.module.css';

/** Writing the next version; publishing it says first what that means. */
export function WriteProtocol({ known }: { known: KnownProtocol }) {
  const { back, instead } = useNavigation();
  const now = useInstant(30);
  const draft = useProtocolDraft(known);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const { arrangement, latest, versions } = known;
  const version = (latest?.version ?? 0) + 1;
  const { written, saving } = draft;
  const missing = missingIn(written);
  const said = tried ? missing : undefined;
  const overtaken = latest !== undefined && latest.version > draft.basedOn ? latest : undefined;
  const parties = listed(arrangement.terms.parties.map((party) => party.name));
  const difference = latest && protocolChanges(latest.sections, written.sections).says;

  const ask = () => {
    setTried(true);
    if (!missing && !overtaken) setAsking(true);
  };
  const publish = async () => {
    const done = await draft.publish(version);
    setAsking(false);
    if (done.ok) instead({ at: 'protocol', id: arrangement.id });
    else setRefused(done.rejection);
  };
  const discard = async () => {
    const done = await draft.discard();
    if (done.ok) instead({ at: 'protocol', id: arrangement.id });
    else setRefused(done.rejection);
  };
  return (
    <Column
      title={`Protocol with ${known.partners}: version ${version}`}
      lead="Only your practice sees this until it is published."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack
              onAct={ask}
              onBack={back}
              disabled={overtaken !== undefined}
              why={overtaken && 'Look first at what was published since you began.'}
            >
              {`Publish version ${version}`}
            </ActOrBack>
          }
          also={
            <>
              <p className={names.saving} role="status">
                {saving.is === 'saved'
                  ? `Saved ${listMoment(saving.at, now)}`
                  : saving.is === 'changed'
                    ? 'Saving'
                    : saving.is === 'failed'
                      ? saving.why.says
                      : 'Nothing changed yet'}
              </p>
              {saving.is !== 'untouched' && (
                <Button look="quiet" onPress={discard}>
                  Throw this draft away
                </Button>
              )}
            </>
          }
        >
          <WhatWillHappen lines={whatFollows(known, version, parties, difference)} />
          {tried && missing && (
            <Message tone="bad" title="Something is still missing." takesFocus>
              Look for the marked fields. What you typed is saved.
            </Message>
          )}
          <Refused by={refused} takesFocus />
        </SidePanel>
      }
    >
      {overtaken && (
        <Message
          tone="warn"
          title={`${overtaken.by.name} of ${partyName(arrangement, overtaken.by.organisation)} published version ${overtaken.version} since you began.`}
          actions={
            <Button onPress={() => draft.takesIn(overtaken.version)}>
              {`I have taken it in: go on with version ${version}`}
            </Button>
          }
        >
          <p>{`${longMoment(overtaken.at)}: “${overtaken.change}”. Copy what you want to keep of it into yours, which is kept below.`}</p>
          <details>
            <summary>{`Version ${overtaken.version}, with what it changed`}</summary>
            <ProtocolText now={overtaken} before={versions.find((one) => one.version === draft.basedOn)} />
          </details>
        </Message>
      )}
      <TextField
        label="Title of the protocol"
        value={written.title}
        onChange={(title) => draft.change({ title })}
        width="full"
        maxLength={200}
        error={said?.title}
      />
      <TextField
        label="What this version changes"
        hint="one sentence, shown to everybody who has to read it"
        value={written.change}
        onChange={(change) => draft.change({ change })}
        width="full"
        maxLength={500}
        error={said?.change}
        autoFocus
      />
      <SectionFields sections={written.sections} onChange={(sections) => draft.change({ sections })} missing={said} />
      <Dialog
        title={`Publish version ${version}`}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="primary" keys="Ctrl+Enter" onPress={publish}>
              {`Publish version ${version} to ${parties}`}
            </Button>
            <Button keys="Esc" onPress={() => setAsking(false)}>
              Back
            </Button>
          </>
        }
      >
        {difference && <p>{`Compared with version ${version - 1}: ${difference}.`}</p>}
        <p>{`It cannot be altered afterwards: a correction is version ${version + 1}. Earlier versions stay readable.`}</p>
        <p>
          {insistsOnReading(arrangement)
            ? 'From then on nobody opens a record under this arrangement before they have read it, except for danger to life.'
            : 'Everybody is asked on Today to read it; nobody is held up.'}
        </p>
        <p>You count as having read it.</p>
      </Dialog>
    </Column>
  );
}

function whatFollows({ arrangement }: KnownProtocol, version: number, parties: string, difference: string | undefined) {
  return [
    {
      id: 'who',
      kind: 'next' as const,
      text: `Version ${version} is shown to ${parties}`,
      detail: 'As soon as their computers are connected. It is never altered afterwards',
    },
    {
      id: 'read',
      kind: 'next' as const,
      text: 'Everybody who works with records is asked to read it',
      detail: insistsOnReading(arrangement)
        ? 'Before the next record is opened: the arrangement insists'
        : 'On Today; nobody is held up',
    },
    { id: 'receipts', kind: 'next' as const, text: 'You see who has read it', detail: 'Of your staff by name' },
    ...(difference === undefined
      ? []
      : [{ id: 'difference', kind: 'note' as const, text: difference, detail: `Against version ${version - 1}` }]),
  ];
}
