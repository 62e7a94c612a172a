import type { Arrangement, TermsVersion } from '../../../shared/domain/arrangement/model';
import { partyName } from '../../../shared/domain/arrangement/standing';
import { longMoment, dayMonthYear } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import { Document } from '../../ui';
import { fingerprint, TermsInClauses } from './ArrangementDocument';

const overWords: Record<TermsVersion['over']['how'], string> = {
  countered: 'Other terms were proposed',
  amended: 'Held until changed',
  declined: 'A change that was declined',
  withdrawn: 'A change that was withdrawn',
};

/** Terms that are over, the latest first, each as a document. */
export function EarlierTerms({ one }: { one: Arrangement }) {
  const versions = [...(one.versions ?? [])].reverse();
  return (
    <>
      {versions.map((version) => (
        <Document
          key={`${version.termsHash} ${version.over.at}`}
          title={`Earlier terms, until ${dayMonthYear(londonDate(version.over.at))}`}
          meta={[
            { label: overWords[version.over.how], detail: longMoment(version.over.at) },
            {
              label: `By ${version.over.by.name}`,
              detail: `${partyName(one, version.over.by.organisation)}: “${version.over.reason}”`,
            },
            { label: 'Fingerprint of the terms', detail: fingerprint(version.termsHash) },
          ]}
          within
          focus={false}
        >
          <TermsInClauses terms={version.terms} />
          <h3>Signatures</h3>
          <ul>
            {version.signatures.map((signature) => (
              <li key={signature.command}>
                {`${partyName(one, signature.by.organisation)}: ${signature.by.name}, ${longMoment(signature.at)}`}
              </li>
            ))}
          </ul>
        </Document>
      ))}
    </>
  );
}
