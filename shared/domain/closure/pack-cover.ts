import type { Organisation } from '../organisation/model';
import { listed } from '../words';
import { careForPatients } from './care-kinds';
import type { Closure } from './model';
import type { PackQuestion } from './pack';

/** Somebody who gives care, as patients read it. */
export interface Cover {
  name: string;
  telephone: string;
  /** One line, with the postcode. */
  address: string;
  postcode: string;
  /** "Urgent problems only", "For prescriptions", or empty. */
  only: string;
}

/** Whom the texts name: the buddies who said that they can, then those who take single kinds of care. */
export const coverOf = ({ closure, buddies, care = [] }: Omit<PackQuestion, 'practice' | 'holidays'>): Cover[] => [
  ...buddies
    .filter(({ organisation, answer }) => closure.cover.includes(organisation.code) && answer?.capacity !== 'none')
    .map(({ organisation, answer }) => ({
      ...placed(organisation),
      only: answer?.capacity === 'urgent-only' ? urgentOnly[closure.extent] : '',
    })),
  ...particular(care, closure.cover),
];

const urgentOnly: Record<Closure['extent'], string> = {
  full: 'Urgent problems only',
  'no-appointments': 'Urgent problems only',
  'phones-only': 'Urgent calls only',
};

/** Those who take single kinds of care and are not named for everything already. */
function particular(care: NonNullable<PackQuestion['care']>, general: readonly string[]): Cover[] {
  const found = new Map<string, { cover: Cover; kinds: string[] }>();
  for (const { choice, organisation } of care) {
    const { by } = choice;
    if (by === null || by.is === 'ourselves') continue;
    if (by.is === 'buddy' && (general.includes(by.organisation) || !organisation)) continue;
    const cover =
      by.is === 'buddy' && organisation
        ? placed(organisation)
        : by.is === 'buddy'
          ? undefined
          : { name: by.name, telephone: by.telephone, address: by.address, postcode: '' };
    if (!cover) continue;
    const known = found.get(cover.name) ?? { cover: { ...cover, only: '' }, kinds: [] };
    known.kinds.push(careForPatients[choice.care]);
    found.set(cover.name, known);
  }
  return [...found.values()].map(({ cover, kinds }) => ({ ...cover, only: `For ${listed(kinds)}` }));
}

const placed = (one: Organisation): Omit<Cover, 'only'> => {
  const { address, town, postcode } = one;
  const lines = address.some((each) => each.toLowerCase().includes(town.toLowerCase())) ? address : [...address, town];
  return {
    name: one.name,
    telephone: one.telephone,
    address: [...lines, postcode].filter((each) => each !== '').join(', '),
    postcode,
  };
};
