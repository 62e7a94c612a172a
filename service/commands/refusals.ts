import type { Rejection } from '../../shared/protocol/sync';

/** Why the service refuses a command before its handler is asked. */

export const sequenceReused: Rejection = {
  code: 'command.sequenceReused',
  says: 'This computer has already sent something else under the same number, so this was not taken.',
  next: 'Do it again. If it happens twice, set this computer up anew: its store may be a copy of an older one.',
};

export const outOfOrder: Rejection = {
  code: 'command.outOfOrder',
  says: 'This arrived after something that was done later on the same computer, so it was not taken.',
  next: 'Look at how things stand now, and do it again if it is still needed.',
};

export const notEnrolled: Rejection = {
  code: 'command.notEnrolled',
  says: 'The service does not know this person on this computer (any more), so it was not taken.',
  next: 'Sign in online on this computer, then do it again.',
};

export const badSignature: Rejection = {
  code: 'command.signature',
  says: 'The signature does not fit, so it cannot be shown who did this. It was not taken.',
  next: 'Do it again. If it happens twice, tell whoever looks after this service.',
};

export const notMember: Rejection = {
  code: 'command.notMember',
  says: 'This person no longer works for the organisation, as far as the service knows. It was not taken.',
  next: 'Ask the practice manager. If it is a mistake, do it again once it is put right.',
};

export const programFault: Rejection = {
  code: 'command.fault',
  says: 'A fault in the service kept this from being recorded. Nothing was changed.',
  next: 'Tell whoever looks after this service, and record it on paper meanwhile.',
};

export const unstorable: Rejection = {
  code: 'command.unstorable',
  says: 'A text holds a character that cannot be kept, so it was not taken.',
  next: 'Type the text again instead of pasting it.',
};
