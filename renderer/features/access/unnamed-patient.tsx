import type { ReactNode } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import { referenceOf } from '../../../shared/domain/access/reference';
import { useActor } from '../../engine';
import { Meta } from '../../ui';

/** Instead of words that may name the patient. */
export const wordsForOthers = 'For whoever has to do with it';

/** In a list, for whoever has no need of the name: the reference tells accesses apart. */
export const unnamedPatient = (access: Pick<Access, 'id' | 'home'>, organisation: string): string =>
  `A patient of ${access.home === organisation ? 'ours' : 'theirs'}, ${referenceOf(access.id)}`;

/** The same on the access's own page, with the reason. */
export function UnnamedPatient({ access }: { access: Pick<Access, 'id' | 'home'> }): ReactNode {
  const { organisation } = useActor();
  return (
    <>
      {unnamedPatient(access, organisation)}.{' '}
      <Meta>Their name is for whoever has to do with it: who asked, who decides, who reviews, who takes it on.</Meta>
    </>
  );
}
