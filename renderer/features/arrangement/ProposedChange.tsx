import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { partyName } from '../../../shared/domain/arrangement/standing';
import { longMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { SectionTitle } from '../../ui';
import { ChangedClauses } from './ChangedClauses';

/** What is different in terms that wait for signatures: read before one signs. Nothing when nothing differs from before. */
export function ProposedChange({ one }: { one: Arrangement }) {
  const { amendment, versions } = one;
  if (amendment) {
    const signed = amendment.signatures.map((signature) => partyName(one, signature.by.organisation));
    const missing = one.terms.parties.filter(
      (party) => !amendment.signatures.some((signature) => signature.by.organisation === party.organisation),
    );
    return (
      <section aria-label="A change that waits for signatures">
        <SectionTitle>{`${partyName(one, amendment.proposedBy.organisation)} proposes a change`}</SectionTitle>
        <p>
          {amendment.proposedBy.name}, {longMoment(amendment.proposedAt)}: “{amendment.reason}”
        </p>
        <ChangedClauses before={one.terms} after={amendment.terms} none="It reads the same." />
        <p>{`Signed for ${listed(signed)}. Waiting for ${listed(missing.map((party) => party.name))}. Until then the present terms hold.`}</p>
      </section>
    );
  }
  const before = versions?.at(-1);
  if (one.state.is !== 'proposed' || before?.over.how !== 'countered') return null;
  return (
    <section aria-label="What changed before you sign">
      <SectionTitle>{`${partyName(one, one.proposedBy.organisation)} proposes other terms`}</SectionTitle>
      <p>
        {one.proposedBy.name}, {longMoment(one.proposedAt)}: “{before.over.reason}”
      </p>
      <ChangedClauses before={before.terms} after={one.terms} none="It reads the same." />
    </section>
  );
}
