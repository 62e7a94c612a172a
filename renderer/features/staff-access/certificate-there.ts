import type { Each } from './perform-each';
import type { StaffAccessView } from './useStaffAccesses';

/**
 * What a card's certificate says at the buddies, to be made what the registration says: the home practices do not read
 * the registration, so its last day is written down for them, and never typed a second time.
 * @param buddy ODS code of the person's practice
 * @param expires calendar date by the registration
 */
export const certificateToWrite = (
  views: readonly StaffAccessView[],
  { person, buddy, expires }: { person: string; buddy: string; expires: string },
  nameOf: (code: string) => string,
): Each[] =>
  views.flatMap(({ one, standing, ledger }) => {
    const what = one.prepared?.what;
    const differs =
      one.person === person &&
      one.buddy === buddy &&
      standing.live &&
      what?.authenticator === 'smartcard' &&
      what.cardExpires !== expires;
    return differs
      ? [
          {
            name: 'staffAccess.prepare',
            ledger,
            args: { id: one.id, what: { ...what, cardExpires: expires } },
            about: `${one.system} of ${nameOf(one.home)}`,
          },
        ]
      : [];
  });
