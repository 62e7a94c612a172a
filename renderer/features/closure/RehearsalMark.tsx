import type { Closure } from '../../../shared/domain/closure/model';
import { Message } from '../../ui';

/** Stands on every screen of a rehearsal. */
export function RehearsalMark({ closure, home }: { closure: Closure; home: string }) {
  if (!closure.rehearsal) return null;
  return (
    <Message tone="warn" title="Rehearsal: this is practice only.">
      {`${home} is open. No record opens by it, and nobody outside is to be told. Do everything as you would, and say “this is a rehearsal” on the telephone.`}
    </Message>
  );
}

/** The same in a title, on screens and on paper. */
export const marked = (closure: Pick<Closure, 'rehearsal'>, title: string): string =>
  closure.rehearsal ? `Rehearsal: ${title}` : title;
