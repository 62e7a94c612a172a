import { impactNames, likelihoodNames, scoreInFull, type Score } from '../../../shared/domain/risk/score';
import { ChoiceRow } from '../../ui';

/** Likelihood and impact, each as one of five words with its number. */
export function ScoreField({
  title,
  value,
  onChange,
  error,
}: {
  title: string;
  value: Score;
  onChange: (value: Score) => void;
  error?: string | undefined;
}) {
  const choices = (words: readonly string[]) => words.map((word, at) => ({ value: String(at + 1), label: word }));
  return (
    <>
      <ChoiceRow
        label={`${title}: how likely?`}
        choices={choices(likelihoodNames)}
        value={String(value.likelihood)}
        onChange={(likelihood) => onChange({ ...value, likelihood: Number(likelihood) })}
      />
      <ChoiceRow
        label={`${title}: how bad?`}
        choices={choices(impactNames)}
        value={String(value.impact)}
        onChange={(impact) => onChange({ ...value, impact: Number(impact) })}
        good={scoreInFull(value)}
        error={error}
      />
    </>
  );
}
