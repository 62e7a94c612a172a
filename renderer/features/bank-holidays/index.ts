export { BankHolidays } from './BankHolidays';
export { ImportHolidays } from './ImportHolidays';
export { useHolidayNeeds } from './useHolidayNeeds';
