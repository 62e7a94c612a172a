import { acceptancesOf } from '../../../shared/domain/risk/acceptance';
import { dayMonthYear, longDate, longMoment, listMoment } from '../../../shared/domain/dates';
import { standing, standingNames } from '../../../shared/domain/arrangement/standing';
import { isOverdue, type RiskEvent } from '../../../shared/domain/risk/entry';
import { scoreInFull, scoreInWords } from '../../../shared/domain/risk/score';
import { counted, listed, shortName } from '../../../shared/domain/words';
import { useNavigation } from '../../app/navigation';
import { useActor, useNow, useRows } from '../../engine';
import { Button, Facts, Message, Meta, SectionTitle, Steps, Title } from '../../ui';
import { daysBetween } from '../today/needs';
import type { RegisterLine } from './register';

const eventWords: Record<RiskEvent['what'], string> = {
  recorded: 'Recorded',
  changed: 'Changed',
  reviewed: 'Reviewed',
  closed: 'Closed',
  reopened: 'Opened again',
};

/** One risk: how it is judged, who looks after it, which arrangements carry it, and what happened to it. */
export function RiskDetail({ line: { risk, entry }, today }: { line: RegisterLine; today: string }) {
  const now = useNow(60);
  return (
    <>
      <Title focus={false} lead={risk.mitigation}>
        {risk.title}
      </Title>
      {entry === undefined && (
        <Message tone="quiet" title="Nobody at your practice has judged this risk yet.">
          It comes with Practice Buddy, and every arrangement begins with it. Judge how likely it is here, say who looks
          after it and when it is looked at again.
        </Message>
      )}
      {entry?.closed && (
        <Message tone="quiet" title={`Closed by ${entry.closed.by.name}, ${longMoment(entry.closed.at)}`}>
          {entry.closed.reason}
        </Message>
      )}
      {entry && isOverdue(entry, today) && (
        <Message
          tone="warn"
          title={`Its review is ${counted(daysBetween(entry.reviewOn, today), 'day')} overdue: it was due on ${longDate(entry.reviewOn)}.`}
        >
          {`${entry.owner.name} looks after it. Look at it again, and say what you found.`}
        </Message>
      )}
      {entry && (
        <Facts
          facts={[
            { label: 'Without anything done', value: scoreInFull(entry.before) },
            { label: 'With what is done', value: scoreInFull(entry.after), strong: true },
            { label: 'Looked after by', value: entry.owner.name },
            ...(entry.closed ? [] : [{ label: 'Looked at again', value: dayMonthYear(entry.reviewOn) }]),
          ]}
        />
      )}
      <Accepted risk={risk.id} today={today} />
      {entry && (
        <>
          <SectionTitle>What happened to it</SectionTitle>
          <Steps
            label="History"
            steps={entry.history.map((event) => ({
              id: event.command,
              time: listMoment(event.at, now),
              title: `${eventWords[event.what]} by ${event.by.name}`,
              detail: [`What remains: ${scoreInWords(event.after)}`, event.note && `“${event.note}”`]
                .filter(Boolean)
                .join('. '),
            }))}
          />
        </>
      )}
    </>
  );
}

/** Which arrangements carry the risk, and who accepted it by signing. */
function Accepted({ risk, today }: { risk: string; today: string }) {
  const actor = useActor();
  const { go } = useNavigation();
  const found = acceptancesOf(
    risk,
    useRows('arrangement').map((view) => view.value),
    today,
  );
  return (
    <>
      <SectionTitle>Accepted by signing</SectionTitle>
      {found.length === 0 ? (
        <Meta>No arrangement carries this risk. It comes in by a new one, or by a change that every party signs.</Meta>
      ) : (
        found.map(({ arrangement, signatures }) => (
          <div key={arrangement.id}>
            <Button look="quiet" onPress={() => go({ at: 'arrangements', id: arrangement.id })}>
              {`Arrangement with ${listed(
                arrangement.terms.parties
                  .filter((party) => party.organisation !== actor.organisation)
                  .map((party) => shortName(party.name)),
              )}: ${standingNames[standing(arrangement, today)].toLowerCase()}`}
            </Button>
            <ul>
              {arrangement.terms.parties.map((party) => {
                const signature = signatures.find((one) => one.by.organisation === party.organisation);
                return (
                  <li key={party.organisation}>
                    {signature
                      ? `${party.name}: ${signature.by.name}, ${longMoment(signature.at)}`
                      : `${party.name}: not accepted yet`}
                  </li>
                );
              })}
            </ul>
          </div>
        ))
      )}
    </>
  );
}
