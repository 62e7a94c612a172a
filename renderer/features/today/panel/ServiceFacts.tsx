import type { ReactNode } from 'react';
import { londonDate } from '../../../../shared/domain/calendar';
import { shortDate } from '../../../../shared/domain/dates';
import { endingNotices } from '../../../../shared/domain/notice/expiry';
import { noticeInForce, practiceRecipient } from '../../../../shared/domain/notice/in-force';
import { bases, noticeNames } from '../../../../shared/domain/notice/model';
import { capitalised, counted } from '../../../../shared/domain/words';
import { useHolidays } from '../../../app/useHolidays';
import { useInstant } from '../../../app/useInstant';
import { useConnection, useRows, useWaiting } from '../../../engine';
import { Facts, Toned } from '../../../ui';
import { lastSynced } from '../last-synced';
import { Lines } from './Lines';
import { reachesAYear } from '../../bank-holidays/reach';

/** For whoever looks after the service: the notices in force and which of them end, and how this computer reaches it. */
export function ServiceFacts(): ReactNode {
  const now = useInstant(60);
  const today = londonDate(now);
  const connection = useConnection();
  const waiting = useWaiting();
  const holidays = useHolidays();
  const notices = useRows('notice').map((view) => view.value);
  const inForce = bases.map((basis) => ({
    basis,
    one: noticeInForce(notices, { basis, recipient: practiceRecipient, on: today }),
  }));
  const ending = endingNotices(notices, today);
  return (
    <Facts
      facts={[
        {
          label: 'In force',
          value: (
            <Lines
              none="No notice"
              lines={inForce.map(({ basis, one }) => ({
                id: basis,
                says: one ? `${capitalised(noticeNames[basis])}, version ${one.version}` : `No ${noticeNames[basis]}`,
                detail: one
                  ? one.until === null
                    ? 'Without an end'
                    : `Until ${shortDate(one.until)}`
                  : 'Nothing opens on this basis',
              }))}
            />
          ),
        },
        {
          label: 'Ends soon',
          value:
            ending.length === 0 ? (
              'None within 30 days'
            ) : (
              <Toned tone={ending.some((one) => one.stage === 1) ? 'bad' : 'warn'}>
                {`${counted(ending.length, 'notice')} with none after it`}
              </Toned>
            ),
        },
        {
          label: 'Service',
          value: connection.is === 'connected' ? 'Answers' : <Toned tone="warn">Does not answer</Toned>,
          detail: `${lastSynced(connection.lastSyncAt, now)}${waiting.length === 0 ? '' : ` ${waiting.length} waiting to send.`}`,
        },
        {
          label: 'Bank holidays',
          value: reachesAYear(holidays, today) ? (
            `Known to the end of ${holidays.lastYear}`
          ) : (
            <Toned tone="warn">{`The list ends with ${holidays.lastYear}: import the next`}</Toned>
          ),
        },
      ]}
    />
  );
}
