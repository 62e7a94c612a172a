import type { Coverage, CoverageLine } from '../../../shared/domain/access/coverage';
import type { Happening } from '../../ui';
import type { RequestEntries } from './unfinished-request';

const kinds: Record<CoverageLine['tone'], Happening['kind']> = { good: 'settled', step: 'next', stop: 'stop' };

/** The lines of "What will happen", and what is not known yet while the form is filled in. */
export function happenings(
  covered: Coverage | undefined,
  entries: Pick<RequestEntries, 'home' | 'relationship'>,
): Happening[] {
  if (covered === undefined) {
    const missing = entries.home === null ? 'Choose the registered practice' : 'Choose a basis';
    return [
      { id: 'unknown', kind: 'unknown', text: missing, detail: 'Then you see here what will happen, before you go on' },
    ];
  }
  const lines = covered.lines.map((line, place): Happening => ({
    id: `${place}`,
    kind: kinds[line.tone],
    text: line.text,
    detail: line.detail,
  }));
  if (covered.decision !== 'refused' && entries.relationship === null) {
    lines.push({
      id: 'relationship',
      kind: 'unknown',
      text: 'Say whether you know the patient',
      detail: 'It may change who decides',
    });
  }
  return lines;
}
