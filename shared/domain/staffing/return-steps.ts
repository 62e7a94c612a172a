import type { ReturnFigures, ReturnStep } from './model';
import { wordsOf } from './scale';

export const stepId = (monday: string, command: string): string => `${monday}.${command}`;

const byTime = (one: ReturnStep, other: ReturnStep): number => one.at.localeCompare(other.at);

/** Of a week's steps the last that said whether it is sent. */
const lastWord = (steps: readonly ReturnStep[]): ReturnStep | undefined =>
  steps
    .filter((one) => one.step !== 'copied')
    .sort(byTime)
    .at(-1);

/** When a week's return was sent, by its steps; `before` where none of them says, as for one from before steps were kept. */
export function sentAtOf(steps: readonly ReturnStep[], before: string | null): string | null {
  const last = lastWord(steps);
  if (!last) return before;
  return last.step === 'sent' ? last.at : null;
}

/** What was sent and stands, if a step says so. */
export function sentStepOf(steps: readonly ReturnStep[]): ReturnStep | undefined {
  const last = lastWord(steps);
  return last?.step === 'sent' ? last : undefined;
}

const text = (one: ReturnFigures): string => {
  const { doctors, nurses, healthcareAssistants, pharmacists, others } = one.counts;
  const { id, level } = wordsOf(one);
  return JSON.stringify([
    [doctors, nurses, healthcareAssistants, pharmacists, others],
    one.patients,
    [one.level, id, level.name],
    one.note,
  ]);
};

/** Whether both would read the same. */
export const isSameReturn = (one: ReturnFigures, other: ReturnFigures): boolean => text(one) === text(other);
