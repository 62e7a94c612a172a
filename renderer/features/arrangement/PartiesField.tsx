import { useState } from 'react';
import { checkTerms, type TermsQuestion } from '../../../shared/domain/arrangement/check-terms';
import { isParty } from '../../../shared/domain/arrangement/standing';
import type { Party } from '../../../shared/domain/arrangement/model';
import { kindOfProvider } from '../../../shared/domain/organisation/kind';
import { useEngine, useRows } from '../../engine';
import { Button, ComboBox, type Found } from '../../ui';
import { partyInFull } from './clauses';
import { partyFrom, withoutParty } from './draft';
import type { DraftInHand } from './useDraft';
import names from './DraftEditor.module.css';

/** The parties: one's own practice, and the buddies found in the register by name, postcode or code. */
export function PartiesField({
  draft,
  own,
  error,
  question,
  onShow,
}: {
  draft: DraftInHand;
  own: Party;
  error: string | undefined;
  question: TermsQuestion;
  onShow: (id: string) => void;
}) {
  const engine = useEngine();
  const guides = useRows('system');
  const { terms, change } = draft;
  const parties = terms.parties ?? [];
  const [unfit, setUnfit] = useState<string | undefined>();
  // The box is a fresh one after each change of the parties, and what had the focus is gone: it takes it.
  const [changedHere, setChangedHere] = useState(false);

  const search = (text: string): Found[] =>
    engine.searchOrganisations(text, 50).map((one) => ({
      id: one.code,
      name: one.name,
      meta: [one.code, one.town, one.postcode, kindOfProvider(one), one.status === 'active' ? '' : one.status]
        .filter(Boolean)
        .join(', '),
    }));
  const add = (found: Found | null) => {
    if (!found) return;
    const one = engine.searchOrganisations(found.id, 5).find((each) => each.code === found.id);
    if (!one) return;
    const next = [...parties, partyFrom(one)];
    // The rules say at once what can never be; a duplicate may still be cured by other days.
    const wrong = checkTerms({ ...terms, parties: next }, question).find(
      (each) => each.field === 'parties' && each.code !== 'arrangement.duplicate',
    );
    if (wrong) {
      setUnfit(`${wrong.says} ${wrong.next}`);
      return;
    }
    setUnfit(undefined);
    setChangedHere(true);
    const known = guides.find((view) => view.value.organisation === one.code)?.value.system;
    const systems = terms.systems ?? [];
    change({
      parties: next,
      systems: known === undefined ? systems : [...systems, { organisation: one.code, system: known }],
    });
  };
  const repeats =
    parties.length > 1 &&
    question.arrangements.find(
      (one) => one.id !== question.id && parties.every((party) => isParty(one, party.organisation)),
    );
  const onlyOwn = parties.length < 2;
  return (
    <>
      <ul className={names.parties} aria-label="Parties">
        {parties.map((party, index) => (
          <li key={party.organisation}>
            <span className={names.grow}>{partyInFull(party)}</span>
            {index === 0 ? (
              <small>your practice</small>
            ) : (
              <Button
                look="quiet"
                onPress={() => {
                  setChangedHere(true);
                  change(withoutParty(terms, party.organisation));
                }}
              >
                {`Take out ${party.name}`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ComboBox
        // A fresh box after each choice, ready for the next practice.
        key={parties.length}
        label={onlyOwn ? `With which practice does ${own.name} agree?` : 'And another practice'}
        hint={onlyOwn ? 'name, postcode or ODS code' : 'only when more than two agree'}
        search={search}
        value={null}
        onChange={add}
        width="full"
        none="No practice has this name, postcode or code. Check the spelling, or type less."
        autoFocus={changedHere || (onlyOwn && draft.saving.is === 'untouched')}
        error={unfit ?? error}
      />
      {repeats && error !== undefined && (
        <Button look="quiet" onPress={() => onShow(repeats.id)}>
          Show that arrangement
        </Button>
      )}
    </>
  );
}
