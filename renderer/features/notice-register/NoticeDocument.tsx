import { useMemo } from 'react';
import { dayMonthYear } from '../../../shared/domain/dates';
import { noticeHash } from '../../../shared/domain/notice/in-force';
import { basisNames, type Notice } from '../../../shared/domain/notice/model';
import { officialTextStands } from '../../../shared/domain/notice/official-text';
import { regulation3Audit, regulation3Purposes } from '../../../shared/domain/notice/regulation-3';
import { Chip, Document, Meta, Toned } from '../../ui';
import { fingerprint } from '../access/saying';
import { daysOf, recipientsOf, stateOf, stateWords } from './order';
import names from './Register.module.css';

/**
 * One version as it is filed: dates, recipients, purposes, our summary, and the official text whole.
 * @param props.within whether it stands below the screen's own title
 */
export function NoticeDocument({
  one,
  notices,
  today,
  within,
}: {
  one: Notice;
  notices: readonly Notice[];
  today: string;
  within: boolean;
}) {
  const state = stateOf(one, notices, today);
  const Part = within ? 'h3' : 'h2';
  return (
    <Document
      title={`${one.title}, version ${one.version}`}
      within={within}
      focus={false}
      meta={[
        { label: stateWords[state], detail: daysOf(one) },
        { label: 'Issued', detail: `${dayMonthYear(one.issuedOn)}, by ${one.issuedBy}` },
        { label: 'Basis', detail: basisNames[one.basis] },
        { label: 'Fingerprint', detail: fingerprint(noticeHash(one)) },
      ]}
    >
      {one.fictional && (
        <p>
          <Chip tone="warn">Fictional notice, for the demonstration only</Chip>
        </p>
      )}
      <p>{`Addressed to: ${recipientsOf(one)}.`}</p>
      <Part>Purposes</Part>
      <ul>
        {one.purposes.map((purpose) => (
          <li key={purpose.id}>{purpose.label}</li>
        ))}
      </ul>
      {one.basis === 'copi-3-4' && <Regulation3 part={Part} />}
      <Part>Summary in plain words</Part>
      {one.text.map((paragraph, place) => (
        <p key={place}>{general(paragraph)}</p>
      ))}
      <Part>Citation</Part>
      <p>{one.citation}</p>
      <Part>Official text</Part>
      {one.officialText ? (
        <Official text={one.officialText} />
      ) : (
        <p>
          <Meta>No official text was imported for this version. Only the summary and the citation are kept here.</Meta>
        </p>
      )}
    </Document>
  );
}

/** What every notice under regulation 3(4) must keep within, and who may look at what was done under it. */
function Regulation3({ part: Part }: { part: 'h2' | 'h3' }) {
  return (
    <>
      <Part>What regulation 3 allows</Part>
      <p>A notice under regulation 3(4) may be for these purposes only. Which of them, its own list above says.</p>
      <ul>
        {regulation3Purposes.map(({ at, says }) => (
          <li key={at}>{`${says} (regulation ${at})`}</li>
        ))}
      </ul>
      <p>{`${regulation3Audit.replace(/\.$/, '')} (regulation 3(5)). “Regulation 7 evidence” in the search answers such a request.`}</p>
    </>
  );
}

/** Outside of an access there is no one practice and no one purpose. */
const general = (paragraph: string): string =>
  paragraph.replaceAll('{home}', 'the patient’s practice').replaceAll('{purpose}', 'the purpose you gave');

/** The text byte for byte as it was imported, and whether this computer still holds exactly that. */
function Official({ text }: { text: NonNullable<Notice['officialText']> }) {
  const stands = useMemo(() => officialTextStands(text), [text]);
  return (
    <>
      <p>
        {stands ? (
          <Toned tone="good">Checked on this computer: the text is exactly the one that was published.</Toned>
        ) : (
          <Toned tone="bad">
            The text on this computer is not the one that was published. Do not rely on it; tell the service’s
            administrator.
          </Toned>
        )}
      </p>
      <p className={names.hash}>{`SHA-256 ${text.sha256}`}</p>
      <div className={names.official}>{text.text}</div>
    </>
  );
}
