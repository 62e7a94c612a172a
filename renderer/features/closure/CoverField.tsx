import type { Closure } from '../../../shared/domain/closure/model';
import { listMoment } from '../../../shared/domain/dates';
import { usePracticeWords } from '../../app/practice-words';
import { CheckList, Message } from '../../ui';

/** Who gives the care meanwhile: buddies with an arrangement, each with whether it is closed itself. */
export function CoverField({
  buddies,
  value,
  onChange,
  closed,
  now,
  error,
}: {
  /** ODS codes. */
  buddies: readonly string[];
  value: string[];
  onChange: (chosen: string[]) => void;
  /** Buddies' closures that hold now. */
  closed: readonly Closure[];
  now: string;
  error: string | undefined;
}) {
  const words = usePracticeWords();
  const detail = (code: string) => {
    const one = closed.find((closure) => closure.organisation === code);
    return one && `closed itself since ${listMoment(one.from, now)}`;
  };
  if (buddies.length === 0) {
    return (
      <Message tone="warn" title="You have no buddy with an arrangement that holds.">
        You can close all the same, and the pack is made for you. Ring the ICB about who gives the care.
      </Message>
    );
  }
  return (
    <CheckList
      label="Who gives the care meanwhile?"
      hint="each is asked, and answers what it can take"
      choices={buddies.map((code) => ({ value: code, label: words.nameOf(code), detail: detail(code) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
