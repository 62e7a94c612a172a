import type { Assurance } from '../../../shared/domain/arrangement/assurance';
import type { Arrangement, Terms } from '../../../shared/domain/arrangement/model';
import { partyName, standing, standingNames } from '../../../shared/domain/arrangement/standing';
import { dayMonthYear, longMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';
import { Clause, Clauses, Document } from '../../ui';
import { assuranceInWords } from './Assurance';
import { changedClauses } from './changed-clauses';
import { clausesOf } from './clauses';
import names from './ArrangementDocument.module.css';

/** The arrangement as both would file it: clauses made from its facts, and the signatures under them. */
export function ArrangementDocument({
  one,
  today,
  before,
  assurances,
  kindOf,
}: {
  one: Arrangement;
  today: string;
  /** The terms that this person saw last, while they differ. */
  before: Terms | undefined;
  assurances: ReadonlyMap<string, Assurance>;
  /** What a party is that is not a GP practice. */
  kindOf: (code: string) => string | undefined;
}) {
  const { terms, signatures } = one;
  return (
    <Document
      title={`Arrangement between ${listed(terms.parties.map((party) => party.name))}`}
      meta={[
        { label: standingNames[standing(one, today)], detail: `as of ${dayMonthYear(today)}` },
        { label: 'Proposed', detail: longMoment(one.proposedAt) },
        { label: 'Fingerprint of the terms', detail: fingerprint(one.termsHash) },
      ]}
      within
      focus={false}
    >
      <TermsInClauses terms={terms} before={before} kindOf={kindOf} />
      <h3>Signatures</h3>
      <ul className={names.signatures}>
        {terms.parties.map((party) => {
          const signature = signatures.find((each) => each.by.organisation === party.organisation);
          return (
            <li key={party.organisation}>
              <b>{partyName(one, party.organisation)}</b>
              {signature ? (
                <>
                  <span>
                    {signature.by.name}, {signature.by.roles.map((role) => roleNames[role]).join(', ')}
                  </span>
                  <span>{longMoment(signature.at)}</span>
                  <small>Signed on the computer, record {signature.command}</small>
                </>
              ) : (
                <span>Not signed yet</span>
              )}
              <Stands row={assurances.get(party.organisation)} />
            </li>
          );
        })}
      </ul>
    </Document>
  );
}

/** How a party stood, beside its signature. */
function Stands({ row }: { row: Assurance | undefined }) {
  return row ? <small>{assuranceInWords(row)}</small> : null;
}

const nothing = () => undefined;

/** The clauses alone: also beside the draft while it is written. What reads differently from `before` is marked. */
export function TermsInClauses({
  terms,
  before,
  kindOf = nothing,
}: {
  terms: Partial<Terms>;
  before?: Terms | undefined;
  kindOf?: (code: string) => string | undefined;
}) {
  const changes = before ? changedClauses(before, terms) : [];
  return (
    <Clauses>
      {clausesOf(terms, kindOf).map((clause) => {
        const change = changes.find((each) => each.heading === clause.heading);
        return (
          <Clause
            key={clause.heading}
            title={clause.heading}
            changed={change !== undefined}
            was={change && change.was.length > 0 ? change.was.join(' ') : undefined}
          >
            {clause.sentences.map((sentence) => (
              <p key={sentence} className={clause.open ? names.gap : undefined}>
                {sentence}
              </p>
            ))}
            {clause.items.length > 0 && (
              <ul className={names.items}>
                {clause.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </Clause>
        );
      })}
    </Clauses>
  );
}

/** The first twelve digits of a hash, as people compare them: `9f31 c07a 44de`. */
export const fingerprint = (hash: string): string => hash.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ');
