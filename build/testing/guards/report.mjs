/** docs/guards.md: what the campaign found, with counts. */
import { doubled, shownElsewhere } from './walls.mjs';

/**
 * @typedef {import('./campaign.mjs').Finding} Finding
 * @typedef {{ finding: Finding, how: 'seen' | 'doubled' | 'elsewhere' | 'left' | 'untried' }} Judged
 */

/** @param {readonly Finding[]} findings @returns {Judged[]} */
export function judged(findings) {
  const two = new Set(doubled.map(({ guard }) => guard));
  const elsewhere = new Set(shownElsewhere.map(({ guard }) => guard));
  return findings.map((finding) => {
    const { id } = finding.guard;
    if (finding.seen !== null) return { finding, how: two.has(id) ? 'doubled' : 'seen' };
    if (elsewhere.has(id)) return { finding, how: 'elsewhere' };
    return { finding, how: finding.tried ? 'left' : 'untried' };
  });
}

/** What the tables say and the sources no longer do. @param {ReadonlySet<string>} guards All there are. @returns {string[]} */
export const unknownIn = (guards) =>
  [...shownElsewhere.map(({ guard }) => guard), ...doubled.flatMap(({ guard, behind }) => [guard, ...behind])].filter(
    (id) => !guards.has(id),
  );

/**
 * @param {readonly Judged[]} all @param {{ from: string, to: string }} days When they were tried, calendar dates.
 * @returns {string} Markdown, as the campaign leaves it for Prettier.
 */
export function documentOf(all, { from, to }) {
  const areas = [...new Set(all.map(({ finding }) => areaOf(finding.guard.file)))];
  const count = (/** @type {readonly Judged[]} */ some, /** @type {Judged['how'][]} */ ...hows) =>
    some.filter(({ how }) => hows.includes(how)).length;
  const row = (/** @type {string} */ name, /** @type {readonly Judged[]} */ some) =>
    `| ${name} | ${some.length} | ${count(some, 'seen', 'doubled')} | ${count(some, 'elsewhere')} | ${count(some, 'left')} | ${count(some, 'untried')} |`;
  const left = all.filter(({ how }) => how === 'left');
  return [
    '# Guards',
    '',
    'Made by `npm run guards`; do not edit by hand. A guard is a condition that keeps something from happening: it refuses,',
    'raises a concern, or lets nothing through. The campaign takes out one after the other and runs the tests that are meant',
    'to see it. “Seen” means that a test failed without it. “Shown in a window” means that an end-to-end test, named below,',
    'shows it. “Left” are those that may be taken out without any of these tests failing. “Not tried” are those of which',
    'nothing is known: the time was over, or they changed since.',
    '',
    from === to ? `Tried on ${to}.` : `Tried between ${from} and ${to}.`,
    '',
    '| Where | Guards | Seen | Shown in a window | Left | Not tried |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...areas.map((area) =>
      row(
        `\`${area}/\``,
        all.filter(({ finding }) => areaOf(finding.guard.file) === area),
      ),
    ),
    row('**All**', all),
    ...section(
      'Shown in a window',
      '| Guard | Test |',
      shownElsewhere.map(({ guard, file, test }) => `| ${code(guard)} | \`${file}\`: ${test} |`),
    ),
    ...section(
      'Two guards, one behind the other',
      '| Guard | Behind it |',
      doubled.map(({ guard, behind }) => `| ${code(guard)} | ${behind.map(code).join(', ')} |`),
      'Either may be taken out and the other still refuses. Both are kept; both together were taken out, and a test failed.',
    ),
    ...section(
      'Left',
      '| Guard | Did it ever hold in a test? |',
      left.map(
        ({ finding }) => `| ${code(finding.guard.id)} | ${finding.held ? 'yes, but nothing went by it' : 'no'} |`,
      ),
    ),
    '',
  ].join('\n');
}

/** @param {string} title @param {string} head @param {string[]} rows @param {string} [words] @returns {string[]} */
const section = (title, head, rows, words) =>
  rows.length === 0 ? [] : ['', `## ${title}`, '', ...(words ? [words, ''] : []), head, '| --- | --- |', ...rows];

/** @param {string} text */
const code = (text) => `\`\`${text.includes('`') ? ` ${text} ` : text}\`\``.replaceAll('|', '\\|');

/** @param {string} file */
const areaOf = (file) =>
  file
    .split('/')
    .slice(0, file.startsWith('shared/domain/') && file.split('/').length > 3 ? 3 : 2)
    .join('/');
