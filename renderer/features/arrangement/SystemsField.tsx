import { knownSystems } from '../../../shared/domain/arrangement/model';
import { possessive } from '../../../shared/domain/words';
import { ComboBox, type Found } from '../../ui';
import type { DraftInHand } from './useDraft';

const asFound = (system: string): Found => ({ id: system, name: system });

/** Known systems that fit, and whatever was typed. */
export function systemsLike(text: string): Found[] {
  const wanted = text.trim();
  const known = knownSystems.filter((one) => one.toLowerCase().includes(wanted.toLowerCase())).map(asFound);
  const exact = known.some((one) => one.name.toLowerCase() === wanted.toLowerCase());
  return wanted === '' || exact
    ? known
    : [...known, { id: wanted.slice(0, 60), name: wanted.slice(0, 60), meta: 'another system' }];
}

/** Which clinical system of each party the others' staff use. */
export function SystemsField({ draft, error }: { draft: DraftInHand; error: string | undefined }) {
  const { terms, change } = draft;
  const systems = terms.systems ?? [];
  const parties = terms.parties ?? [];
  return (
    <>
      {parties.map((party) => {
        const chosen = systems.find((one) => one.organisation === party.organisation)?.system;
        return (
          <ComboBox
            key={party.organisation}
            label={`${possessive(party.name)} clinical system`}
            search={systemsLike}
            value={chosen === undefined ? null : asFound(chosen)}
            onChange={(found) => {
              const rest = systems.filter((one) => one.organisation !== party.organisation);
              change({ systems: found ? [...rest, { organisation: party.organisation, system: found.name }] : rest });
            }}
            error={chosen === undefined && error !== undefined ? 'Choose its system, or type the name.' : undefined}
          />
        );
      })}
    </>
  );
}
