import type { Rejection } from '../../../shared/protocol/sync';

/** What was refused about one field of a closure's form, with what to do. */
export const saidAt =
  (refused: Rejection | null) =>
  (field: string): string | undefined =>
    refused?.field === field ? `${refused.says} ${refused.next}` : undefined;

/** A refusal that stands beside none of the fields. @param begins whether the form asks when the closure begins */
export const saidApart = (refused: Rejection | null, begins: boolean): Rejection | null => {
  const beside = ['extent', 'reason', 'until', 'cover', 'cause', ...(begins ? ['from'] : [])];
  return refused?.field !== undefined && beside.includes(refused.field) ? null : refused;
};
