import { londonDate } from '../../../shared/domain/calendar';
import { timeAndDay } from '../../../shared/domain/dates';
import { capitalised, listed } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';
import { Refused } from '../../app/Refused';
import { useNow } from '../../engine';
import { Facts, SectionTitle, TextField } from '../../ui';
import type { useJoining } from './useJoining';

/** The code, and below it what it is for. */
export function CodeField({ joining }: { joining: ReturnType<typeof useJoining> }) {
  const today = londonDate(useNow(60));
  const { offer } = joining;
  return (
    <>
      <TextField
        label="Joining code"
        hint="ten letters and figures, from the practice manager there"
        width="medium"
        value={joining.code}
        onChange={joining.type}
        maxLength={40}
        autoFocus
        autoComplete="off"
        error={joining.problem}
        good={joining.good ? 'complete' : undefined}
      />
      <Refused by={joining.refused} />
      {offer && (
        <div role="status">
          <SectionTitle>You are invited</SectionTitle>
          <Facts
            facts={[
              { label: 'Practice', value: offer.organisationName, detail: offer.organisation, strong: true },
              { label: 'As', value: capitalised(listed(offer.roles.map((one) => roleNames[one]))) },
              { label: 'Invited by', value: offer.invitedBy, detail: timeAndDay(offer.invitedAt, today) },
              { label: 'The code works', value: `until ${timeAndDay(offer.until, today)}` },
            ]}
          />
        </div>
      )}
    </>
  );
}
