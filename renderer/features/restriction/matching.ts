import { useEffect, useMemo, useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { hashedText, holdsOn, type Restriction } from '../../../shared/domain/restriction/model';
import { pairLedger } from '../../../shared/protocol/ledger';
import { useActor, useEngine, useNow, useRows } from '../../engine';

/**
 * Which protection of a buddy the number matches, computed on this computer alone. Every buddy's list is asked, whichever
 * practice was chosen: so the answer never confirms where the patient is registered. 'looking' until the hashes are made.
 * @param nhsNumber ten checked digits; undefined while they are not all typed
 */
export function useMatch(nhsNumber: string | undefined): Restriction | 'looking' | undefined {
  const engine = useEngine();
  const { organisation } = useActor();
  const today = londonDate(useNow(60));
  const rows = useRows('restriction');
  const theirs = useMemo(
    () => rows.filter(({ value }) => value.home !== organisation && holdsOn(value, today)).map(({ value }) => value),
    [organisation, rows, today],
  );
  const [found, setFound] = useState<{
    nhsNumber: string;
    theirs: readonly Restriction[];
    match: Restriction | undefined;
  }>();
  useEffect(() => {
    let current = true;
    if (nhsNumber === undefined || theirs.length === 0) return;
    const homes = [...new Set(theirs.map(({ home }) => home))];
    void Promise.all(
      homes.map((home) => engine.keyedHash(pairLedger(organisation, home), hashedText(home, nhsNumber))),
    ).then((hashes) => {
      if (current) setFound({ nhsNumber, theirs, match: theirs.find(({ hash }) => hashes.includes(hash)) });
    });
    return () => {
      current = false;
    };
  }, [engine, nhsNumber, organisation, theirs]);
  if (nhsNumber === undefined || theirs.length === 0) return undefined;
  return found?.nhsNumber === nhsNumber && found.theirs === theirs ? found.match : 'looking';
}
