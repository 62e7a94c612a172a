import type { ReactNode } from 'react';
import {
  closureCauseNames,
  closureCauses,
  closureExtentNames,
  closureExtents,
  type Closure,
} from '../../../shared/domain/closure/model';
import type { Rejection } from '../../../shared/protocol/sync';
import { ChoiceRow, TextArea } from '../../ui';
import { CoverField } from './CoverField';
import { MomentFields } from './MomentFields';
import { saidAt } from './refused-at';
import { reasonMissing, type ClosureAnswers } from './useClosureAnswers';

/** What is asked about a closure, the same whether it is declared or changed, each refusal beside its field. */
export function ClosureFields({
  answers,
  ends,
  buddies,
  cover,
  onCover,
  buddiesClosed,
  now,
  tried,
  refused,
  children,
}: {
  answers: ClosureAnswers;
  /** The end as understood: an ISO instant, null for none, undefined when it cannot be read. */
  ends: string | null | undefined;
  /** ODS codes, as `cover`. */
  buddies: readonly string[];
  cover: string[];
  onCover: (chosen: string[]) => void;
  buddiesClosed: readonly Closure[];
  now: string;
  /** The button was pressed: what is missing is said. */
  tried: boolean;
  refused: Rejection | null;
  /** When it begins: asked between why and until when. */
  children?: ReactNode;
}) {
  const said = saidAt(refused);
  return (
    <>
      <ChoiceRow
        label="What is closed?"
        choices={closureExtents.map((value) => ({ value, label: closureExtentNames[value] }))}
        value={answers.extent}
        onChange={answers.setExtent}
        error={said('extent')}
        autoFocus
      />
      <TextArea
        label="Why?"
        hint="your buddies read it; name no patient and nobody who is absent"
        value={answers.reason}
        onChange={answers.setReason}
        rows={2}
        maxLength={500}
        error={said('reason') ?? (tried && reasonMissing(answers) ? 'Say in one sentence why.' : undefined)}
      />
      {children}
      <MomentFields
        label="Opens again"
        hint="if known"
        value={answers.until}
        onChange={answers.setUntil}
        read={ends}
        error={
          said('until') ?? (tried && ends === undefined ? 'Type a day and a time, or leave both empty.' : undefined)
        }
      />
      <CoverField
        buddies={buddies}
        value={cover}
        onChange={onCover}
        closed={buddiesClosed}
        now={now}
        error={said('cover')}
      />
      <ChoiceRow
        label="What failed?"
        hint="you may leave it: the list of what must be done is shorter when it is said"
        choices={closureCauses.map((value) => ({ value, label: closureCauseNames[value] }))}
        value={answers.cause}
        onChange={answers.setCause}
        error={said('cause')}
      />
    </>
  );
}
