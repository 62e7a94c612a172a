import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { holidaysNotKnown } from '../../../shared/domain/calendar/holidays';
import { longDate } from '../../../shared/domain/dates';
import { typedDate } from '../../app/typed-date';
import { Button, DateField, FieldRow, SectionTitle, Switch, TextField } from '../../ui';
import type { DayEntry, HubEntries } from './hub-entries';
import { hoursInWords, typedHours } from './typed-hours';

/** Monday first, as the working week goes. */
const week = [
  { day: 1, name: 'Monday' },
  { day: 2, name: 'Tuesday' },
  { day: 3, name: 'Wednesday' },
  { day: 4, name: 'Thursday' },
  { day: 5, name: 'Friday' },
  { day: 6, name: 'Saturday' },
  { day: 0, name: 'Sunday' },
] as const;

const understood = (text: string) => {
  const read = typedHours(text);
  return read === undefined ? undefined : hoursInWords(read);
};

/** When a hub is open: each weekday by itself, and days that differ. */
export function HoursFields({
  entries,
  change,
  said,
  today,
}: {
  entries: HubEntries;
  change: (some: Partial<HubEntries>) => void;
  said: (field: string) => string | undefined;
  today: string;
}) {
  const holidays = useHolidays();
  const [added, setAdded] = useState<string | null>(null);
  const setDay = (id: string, some: Partial<DayEntry>) =>
    change({ days: entries.days.map((one) => (one.id === id ? { ...one, ...some } : one)) });
  const monday = entries.week[1] ?? '';
  const add = () => {
    const id = crypto.randomUUID();
    setAdded(id);
    change({ days: [...entries.days, { id, date: '', hours: 'shut', why: '' }] });
  };
  return (
    <>
      <SectionTitle
        actions={
          <Button
            look="quiet"
            onPress={() => change({ week: entries.week.map((text, day) => (day > 1 && day < 6 ? monday : text)) })}
          >
            Tuesday to Friday as on Monday
          </Button>
        }
      >
        Open in the week
      </SectionTitle>
      <p>Type hours as “8 to 12, 14 to 18:30”. Leave a day empty, or type “shut”, when it is shut.</p>
      {week.map(({ day, name }) => (
        <TextField
          key={day}
          label={name}
          value={entries.week[day] ?? ''}
          onChange={(text) => change({ week: entries.week.map((old, index) => (index === day ? text : old)) })}
          good={understood(entries.week[day] ?? '')}
          error={said(`week.${day}`) ?? said(`hours.${day}`)}
        />
      ))}
      <Switch
        label="Open on bank holidays"
        on={entries.bankHolidays}
        onChange={(bankHolidays) => change({ bankHolidays })}
      />
      <SectionTitle
        actions={
          <Button look="quiet" onPress={add}>
            Add a day that differs
          </Button>
        }
      >
        Days that differ
      </SectionTitle>
      {entries.days.length === 0 && <p>None. They come before the week and before bank holidays.</p>}
      {entries.days.map((one) => {
        const date = typedDate(one.date, Number(today.slice(0, 4)));
        const holiday =
          date === undefined ? undefined : (holidays.on(date) ?? holidaysNotKnown([date], holidays)?.says);
        return (
          <FieldRow key={one.id}>
            <DateField
              label="Day"
              value={one.date}
              onChange={(text) => setDay(one.id, { date: text })}
              good={date === undefined ? undefined : `${longDate(date)}${holiday === undefined ? '' : `, ${holiday}`}`}
              error={said(`days.${one.id}.date`)}
              autoFocus={one.id === added}
            />
            <TextField
              label="Open"
              width="medium"
              value={one.hours}
              onChange={(hours) => setDay(one.id, { hours })}
              good={understood(one.hours)}
              error={said(`days.${one.id}.hours`) ?? (date === undefined ? undefined : said(`hours.${date}`))}
            />
            <TextField
              label="Why"
              width="medium"
              value={one.why}
              onChange={(why) => setDay(one.id, { why })}
              maxLength={100}
            />
            <Button look="quiet" onPress={() => change({ days: entries.days.filter((other) => other.id !== one.id) })}>
              {`Take out ${one.date.trim() === '' ? 'this day' : one.date}`}
            </Button>
          </FieldRow>
        );
      })}
    </>
  );
}
