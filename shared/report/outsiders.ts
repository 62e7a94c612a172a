/** A document for somebody outside, made from facts: what it shows, and plainly what it cannot. No patient and no person seen in it. */
export interface OutsidersDocument {
  title: string;
  meta: { label: string; detail: string }[];
  parts: { id: string; title: string; shown: string[]; missing: string[] }[];
}

/** The same as plain text, to be pasted into a form of theirs. */
export const asText = ({ title, meta, parts }: OutsidersDocument): string =>
  [
    title,
    ...meta.map(({ label, detail }) => `${label}: ${detail}`),
    ...parts.flatMap((part) => [
      '',
      part.title,
      ...part.shown,
      ...part.missing.map((words) => `[Still to be shown: ${words}]`),
    ]),
  ].join('\n');
