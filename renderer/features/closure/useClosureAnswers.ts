import { z } from 'zod';
import {
  closureCause,
  closureExtent,
  type ClosureCause,
  type ClosureExtent,
} from '../../../shared/domain/closure/model';
import type { Kept } from '../../app/kept';
import type { TypedMoment } from './when';

export const momentSchema = z.object({ date: z.string(), time: z.string() });

/** What is asked about every closure, declared or changed, as far as it is typed. */
export interface ClosureAnswers {
  extent: ClosureExtent;
  setExtent: (extent: ClosureExtent) => void;
  cause: ClosureCause | null;
  setCause: (cause: ClosureCause) => void;
  reason: string;
  setReason: (reason: string) => void;
  until: TypedMoment;
  setUntil: (until: TypedMoment) => void;
}

/** The answers of the form, kept while they are typed. @param begin what stands there before anybody types */
export function useClosureAnswers(
  form: Kept,
  begin: { extent: ClosureExtent; cause: ClosureCause | null; reason: string; until: TypedMoment },
): ClosureAnswers {
  const [extent, setExtent] = form.field('extent', closureExtent, begin.extent);
  const [cause, setCause] = form.field('cause', closureCause.nullable(), begin.cause);
  const [reason, setReason] = form.field('reason', z.string(), begin.reason);
  const [until, setUntil] = form.field('until', momentSchema, begin.until);
  return { extent, setExtent, cause, setCause, reason, setReason, until, setUntil };
}

export const reasonMissing = ({ reason }: ClosureAnswers): boolean => reason.trim() === '';
