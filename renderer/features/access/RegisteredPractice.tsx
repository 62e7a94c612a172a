import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { closureInForce } from '../../../shared/domain/closure/in-force';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import { ComboBox, type Found } from '../../ui';
import { buddies, type KnownPractice } from './known-practices';

interface FoundPractice extends Found {
  practice: KnownPractice;
}

/** Where the patient is registered: the practices with an active arrangement first, then the whole register. A single one is preset. */
export function RegisteredPractice({
  value,
  onChange,
  onPreset,
  fresh,
  error,
}: {
  value: KnownPractice | null;
  onChange: (chosen: KnownPractice | null) => void;
  /** The only buddy, put in by itself. */
  onPreset: (only: KnownPractice) => void;
  /** Nothing was typed into the form (any more). */
  fresh: boolean;
  error: string | undefined;
}): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const now = useNow(60);
  const today = londonDate(now);
  const arrangements = useRows('arrangement');
  const closures = useRows('closure');

  const near = useMemo(
    () =>
      buddies(
        arrangements.map((view) => view.value),
        actor.organisation,
        today,
      ),
    [actor.organisation, arrangements, today],
  );
  const only = near.length === 1 ? near[0] : undefined;
  const presetOnly = useEffectEvent(() => {
    if (value === null && only !== undefined) onPreset(only);
  });
  // Once, and when the form is begun anew: who empties the field means it.
  useEffect(() => presetOnly(), [only?.code]);
  useEffect(() => {
    if (fresh) presetOnly();
  }, [fresh]);

  const found = (practice: KnownPractice): FoundPractice => {
    const theirs = closures.filter((view) => view.value.organisation === practice.code).map((view) => view.value);
    const closed = closureInForce(theirs, now) ? 'closed today' : '';
    const meta = [practice.code, practice.town, closed].filter((part) => part !== '').join(', ');
    return { id: practice.code, name: practice.name, meta, practice };
  };

  const search = (text: string): FoundPractice[] => {
    const wanted = text.trim().toLowerCase();
    const first = near.filter(({ code, name, town }) => `${name} ${code} ${town}`.toLowerCase().includes(wanted));
    if (wanted === '') return first.map(found);
    const others = engine
      .searchOrganisations(text, 30)
      .filter((one) => !first.some((known) => known.code === one.code))
      .map(({ code, name, town }) => ({ code, name, town }));
    return [...first, ...others].map(found);
  };

  return (
    <ComboBox<FoundPractice>
      label="Registered practice"
      search={search}
      value={value && found(value)}
      onChange={(chosen) => onChange(chosen?.practice ?? null)}
      error={error}
      none="No practice has this name, code, town or postcode."
    />
  );
}
