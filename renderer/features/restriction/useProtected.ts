import { useEffect, useMemo, useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { patient as schema, type Patient } from '../../../shared/domain/patient/model';
import { hashedText, holdsOn, type ProtectedPatient } from '../../../shared/domain/restriction/model';
import { hasRole } from '../../../shared/protocol/actor';
import { pairLedger } from '../../../shared/protocol/ledger';
import { useActor, useEngine, useNow, useRows, useUnsealedAll } from '../../engine';

import { useBuddies } from './buddies';

/** How one buddy stands with one protected patient. */
export interface Shared {
  buddy: string;
  /** `no-key`: the two practices' key has not reached this computer yet. */
  is: 'shared' | 'not-yet' | 'no-key';
  hash: string | undefined;
}

export interface ProtectedView {
  id: string;
  ledger: string;
  value: ProtectedPatient;
  patient: Patient | undefined;
  /** Holds today: neither lifted nor over. */
  holds: boolean;
  /** Each buddy, once the hashes are made. */
  shared: Shared[] | undefined;
}

/** Our list of protected patients with what each buddy has of it; empty for whoever does not keep it. */
export function useProtected(): ProtectedView[] {
  const engine = useEngine();
  const actor = useActor();
  const today = londonDate(useNow(60));
  const rows = useRows('protectedPatient');
  const restrictions = useRows('restriction');
  const keeps = hasRole(actor, 'privacy-officer', 'caldicott-guardian');
  const sealed = useMemo(
    () => (keeps ? rows.map(({ id, ledger, value }) => ({ id, ledger, sealed: value.patient })) : []),
    [keeps, rows],
  );
  const patients = useUnsealedAll(sealed, schema);
  const buddies = useBuddies();
  const [hashes, setHashes] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    const wanted = [...patients].flatMap(([id, { nhsNumber }]) => buddies.map((buddy) => ({ id, buddy, nhsNumber })));
    void Promise.all(
      wanted.map(async ({ id, buddy, nhsNumber }) => {
        const hash = await engine.keyedHash(
          pairLedger(actor.organisation, buddy),
          hashedText(actor.organisation, nhsNumber),
        );
        return [`${id} ${buddy}`, hash ?? ''] as const;
      }),
    ).then((made) => {
      if (current) setHashes(new Map(made));
    });
    return () => {
      current = false;
    };
  }, [actor.organisation, buddies, engine, patients]);

  return useMemo(() => {
    if (!keeps) return [];
    return rows
      .map(({ id, ledger, value }): ProtectedView => {
        const shared = buddies.map((buddy): Shared | undefined => {
          const hash = hashes.get(`${id} ${buddy}`);
          if (hash === undefined) return undefined;
          if (hash === '') return { buddy, is: 'no-key', hash: undefined };
          const row = restrictions.find(
            (one) => one.id === hash && one.ledger === pairLedger(actor.organisation, buddy),
          )?.value;
          const same = row?.kind === value.kind && row.until === value.until;
          return { buddy, is: same ? 'shared' : 'not-yet', hash };
        });
        const complete = shared.filter((one) => one !== undefined);
        return {
          id,
          ledger,
          value,
          patient: patients.get(id),
          holds: value.lifted === null && holdsOn(value, today),
          shared: complete.length === buddies.length ? complete : undefined,
        };
      })
      .sort(
        (one, other) =>
          Number(other.holds) - Number(one.holds) || other.value.added.at.localeCompare(one.value.added.at),
      );
  }, [actor.organisation, buddies, hashes, keeps, patients, restrictions, rows, today]);
}

/** The numbers that are protected today, for the review: what a device of a buddy left out is found here. */
export function useProtectedNumbers(): ReadonlyMap<string, ProtectedPatient['kind']> {
  const all = useProtected();
  return useMemo(
    () =>
      new Map(
        all.flatMap(({ holds, patient, value }) =>
          holds && patient ? [[patient.nhsNumber, value.kind] as const] : [],
        ),
      ),
    [all],
  );
}
