import type { ArrangementAct } from './allowed';

/** Acts that others read about, each with a reason. */
export type Stop = Extract<ArrangementAct, 'decline' | 'withdraw' | 'drop-change' | 'suspend' | 'resume' | 'end'>;

/** A change is taken back by who proposed it, and declined by everybody else. */
export const dropWords = (ours: boolean, others: string) => ({
  title: ours ? 'Withdraw the change' : 'Decline the change',
  means: 'The present terms hold on.',
  label: 'Reason',
  hint: `${others} will read it; name no patient`,
  does: ours ? 'Withdraw the change' : `Decline the change and tell ${others}`,
  look: 'danger' as const,
});

/** What stopping, ending or allowing again means for whom, as its dialog says it. */
export function wordsFor(act: Exclude<Stop, 'drop-change'>, others: string) {
  const label = 'Reason';
  const hint = `${others} will read it; name no patient`;
  switch (act) {
    case 'decline':
      return {
        title: 'Decline the arrangement',
        means: `${others} will be told, and can propose another one.`,
        label,
        hint,
        does: `Decline and tell ${others}`,
        look: 'danger' as const,
      };
    case 'withdraw':
      return {
        title: 'Withdraw the proposal',
        means: `${others} can no longer sign it.`,
        label,
        hint,
        does: 'Withdraw the proposal',
        look: 'danger' as const,
      };
    case 'suspend':
      return {
        title: `Stop all access between you and ${others}`,
        means:
          'From now on no new record can be opened, on either side. What is open is closed as soon as that computer hears of it. Only your practice can allow it again.',
        label,
        hint,
        does: `Stop all access for ${others} now`,
        look: 'danger' as const,
      };
    case 'resume':
      return {
        title: 'Allow access again',
        means: `Staff of ${others} may look again, as the arrangement says, and yours at theirs.`,
        label,
        hint,
        does: `Allow access for ${others} again`,
        look: 'primary' as const,
      };
    case 'end':
      return {
        title: 'End the arrangement for good',
        means:
          'Nothing can be opened under it any more. It cannot be taken back: you would draft a new one. The record of what was done stays.',
        label,
        hint,
        does: `End the arrangement with ${others}`,
        look: 'danger' as const,
      };
  }
}
