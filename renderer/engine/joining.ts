import type { Profile } from '../../shared/protocol/identity';
import {
  codeResponse,
  joined,
  joiningOffer,
  type CodeResponse,
  type JoiningOffer,
} from '../../shared/protocol/joining';
import type { Result } from './api';
import { whyNot, type Answer, type ask } from './service';

/** The service, asked by whoever is unlocked or has signed in. */
type Ask = typeof ask;

const result = <T>(answer: Answer<T>): Result<T> =>
  answer.is === 'answered' ? { ok: true, value: answer.value } : { ok: false, rejection: whyNot(answer) };

export const codeFrom = async (service: Ask, invitation: string): Promise<Result<CodeResponse>> =>
  result(await service('POST', 'joining/code', codeResponse, { invitation }));

export const offerOf = async (service: Ask, code: string): Promise<Result<JoiningOffer>> =>
  result(await service('POST', 'joining/look', joiningOffer, { code }));

export async function join(service: Ask, code: string): Promise<Result<Profile>> {
  const answer = result(await service('POST', 'joining/join', joined, { code }));
  return answer.ok ? { ok: true, value: answer.value.profile } : answer;
}
