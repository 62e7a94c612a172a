import { expect, it } from 'vitest';
import { leadOf } from './lead';

const spoken = (parts: ReturnType<typeof leadOf>): string[] => parts.map((one) => one.map(({ text }) => text).join(''));

it('names the practice, the purpose, the time and who will see it', () => {
  expect(spoken(leadOf({ purpose: 'medication', breakGlass: false }, 'Larkfield Surgery', 20))).toEqual([
    'This one access is to a patient of Larkfield Surgery, for medication, and stays open for 20 minutes.',
    'Larkfield Surgery’s privacy officer will see your name, your reason, the time, and how long the record was open.',
  ]);
});

it('says of danger to life that it is never silent', () => {
  const [, second] = spoken(leadOf({ purpose: 'medication', breakGlass: true }, 'Larkfield Surgery', 20));
  expect(second).toContain('without approval');
  expect(second).toContain('sees this first');
});
