import { useState } from 'react';
import { compareNotices } from '../../../shared/domain/notice/compare';
import type { Notice } from '../../../shared/domain/notice/model';
import { changesInWords } from '../../../shared/domain/text-changes';
import { Comparison } from '../../app/Comparison';
import { ChoiceRow, Document } from '../../ui';
import names from './Register.module.css';

/** One version against another of the same notice: dates, purposes and recipients in sentences, the texts with marks. */
export function CompareVersions({ one, others }: { one: Notice; others: readonly Notice[] }) {
  const versions = [...others].sort((a, b) => b.version - a.version);
  const usual = versions.find((each) => each.version < one.version) ?? versions.at(-1);
  const [against, setAgainst] = useState(String(usual?.version ?? ''));
  const other = versions.find((each) => String(each.version) === against);
  if (!other) return null;
  const [before, after] = other.version < one.version ? [other, one] : [one, other];
  const { facts, summary, official } = compareNotices(before, after);
  return (
    <div className={names.within}>
      <ChoiceRow
        label="Compared with"
        choices={versions.map((each) => ({ value: String(each.version), label: `Version ${each.version}` }))}
        value={against}
        onChange={setAgainst}
      />
      <Document title={`From version ${before.version} to version ${after.version}`} within focus={false}>
        <h3>Dates, recipients and purposes</h3>
        {facts.length === 0 ? (
          <p>None of them has changed.</p>
        ) : (
          <ul>
            {facts.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        )}
        <h3>Summary</h3>
        <p>{changesInWords(summary)}.</p>
        <Comparison changes={summary} />
        {official && (
          <>
            <h3>Official text</h3>
            <p>{changesInWords(official)}.</p>
            <Comparison changes={official} />
          </>
        )}
      </Document>
    </div>
  );
}
