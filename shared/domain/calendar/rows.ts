import { bankHolidayList } from './model';

export const calendarRows = { bankHolidays: bankHolidayList } as const;
