import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { longMoment } from '../../../shared/domain/dates';
import { counted } from '../../../shared/domain/words';
import { byPractice, whoColumns, whoRows, wordsOf } from '../../../shared/domain/staff-access/who-can-get-in';
import { useFiles } from '../../app/files';
import { Said } from '../../app/Said';
import { usePaper } from '../../app/paper';
import { usePracticeWords } from '../../app/practice-words';
import { useActor, usePhase } from '../../engine';
import { Button, Document, EmptyState, Meta, SearchField } from '../../ui';
import { AccountsToClose } from './AccountsToClose';
import { PeopleTable } from './PeopleTable';
import { StopOneBuddy } from './StopOneBuddy';
import { useWho } from './useWho';
import { WaitingForUs } from './WaitingForUs';
import names from './WhoCanGetIn.module.css';

/** One page that says, to the person, who can get in at this moment. */
export function WhoCanGetIn({ side }: { side: 'home' | 'buddy' }) {
  const actor = useActor();
  const phase = usePhase();
  const words = usePracticeWords();
  const paper = usePaper();
  const files = useFiles();
  const who = useWho(side);
  const [filter, setFilter] = useState('');
  const ours = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const wanted = filter.trim().toLowerCase().split(/\s+/);
  const shown = who.now.filter((person) => {
    const text = wordsOf(person, words.nameOf);
    return wanted.every((word) => text.includes(word));
  });
  const title = side === 'home' ? 'Who can get into our records today' : 'Where our people can get in today';
  const asOf = `${longMoment(who.at)}${filter.trim() === '' ? '' : `, only “${filter.trim()}”`}`;
  const groups = byPractice(shown, side);
  const fileName = `${side === 'home' ? 'who-can-get-in' : 'where-our-people-can-get-in'}-${actor.organisation}-${londonDate(who.at)}`;
  return (
    <>
      {side === 'home' && <WaitingForUs />}
      {who.now.length > 0 && (
        <div className={names.bar}>
          <SearchField label="Find a person, role, system or practice" value={filter} onChange={setFilter} keys="/" />
          <Button look="quiet" keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button look="quiet" onPress={() => paper.savePdf(fileName, `${ours}: ${title.toLowerCase()}`)}>
            Save as PDF
          </Button>
          <Button
            look="quiet"
            onPress={() => files.saveTable(fileName, [...whoColumns], whoRows(shown, side, words.nameOf))}
          >
            Save for a spreadsheet
          </Button>
        </div>
      )}
      <Said said={paper.said} />
      <Said said={files.said} />
      {groups.map(({ practice, people }) => (
        <div key={practice} className={names.part}>
          <PeopleTable
            caption={words.nameOf(practice)}
            meta={counted(people.length, 'person can get in', 'people can get in')}
            actions={side === 'home' ? <StopOneBuddy buddy={practice} /> : undefined}
            people={people}
            at={who.at}
          />
        </div>
      ))}
      {who.now.length === 0 && (
        <EmptyState
          title={
            side === 'home' ? 'Nobody can get into our records today.' : 'None of our people can get in elsewhere.'
          }
        >
          {side === 'home'
            ? 'No buddy’s member of staff has a sign-in to our clinical system. When a buddy asks for one, you see it here and on Today.'
            : 'Ask a buddy to let your people sign in to its clinical system, before the day it is needed.'}
        </EmptyState>
      )}
      {who.now.length > 0 && shown.length === 0 && (
        <EmptyState title="Nobody fits what you typed.">Empty the field to see everybody.</EmptyState>
      )}
      {who.suspended.length > 0 && (
        <p className={names.part}>
          <Meta>
            {`${counted(who.suspended.length, 'more person has', 'more people have')} an account that rests, because access is stopped: ${who.suspended.map(({ one }) => one.name).join(', ')}.`}
          </Meta>
        </p>
      )}
      {side === 'home' && <AccountsToClose people={who.toClose} />}
      <div className={names.paper} aria-hidden="true">
        <Document
          title={`${ours}: ${title.toLowerCase()}`}
          meta={[
            { label: 'As of', detail: asOf },
            { label: 'Can get in', detail: counted(shown.length, 'person', 'people') },
          ]}
          within
          focus={false}
        >
          {groups.map(({ practice, people }) => (
            <PeopleTable
              key={practice}
              caption={`${words.nameOf(practice)} (${practice})`}
              people={people}
              at={who.at}
              on="paper"
            />
          ))}
          {shown.length === 0 && <p>Nobody can get in.</p>}
          {side === 'home' && who.toClose.length > 0 && (
            <p>{`Accounts that are still to be closed: ${who.toClose.map(({ one }) => `${one.name}, ${one.system}`).join('; ')}.`}</p>
          )}
        </Document>
      </div>
    </>
  );
}
