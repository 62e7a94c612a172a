import type { Rejection } from '../shared/protocol/sync';

/** An HTTP answer that is not what was asked for, in sentences for the person. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly rejection: Rejection,
  ) {
    super(rejection.code);
  }
}

export const refused = (statusCode: number, code: string, says: string, next: string): Refusal =>
  new Refusal(statusCode, { code, says, next });

/** The same for what does not exist and for what is not theirs to see. */
export const nothingThere = (): Refusal =>
  refused(
    404,
    'nothing.there',
    'There is nothing here that you may see.',
    'Check that you are signed in for the right organisation.',
  );
