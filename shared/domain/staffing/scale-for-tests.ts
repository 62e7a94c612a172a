import type { ScaleContent } from './scale';

/** A local scale, invented: its names say their OPEL levels themselves. */
export const localScale: ScaleContent = {
  title: 'Fenland practice pressure',
  version: '1',
  source: 'Fenland ICB (invented)',
  levels: [
    {
      countsAs: 'green',
      code: 'OPEL 1',
      name: 'OPEL 1, steady',
      opel: 1,
      means: 'The day goes as planned.',
      staff: '',
      others: '',
    },
    {
      countsAs: 'amber',
      code: 'OPEL 2',
      name: 'OPEL 2, stretched',
      opel: 2,
      means: 'Busy.',
      staff: 'One away.',
      others: '',
    },
    {
      countsAs: 'red',
      code: 'OPEL 3',
      name: 'OPEL 3, overloaded',
      opel: 3,
      means: 'Demand is above what the day can hold.',
      staff: 'Too few, and no locum found.',
      others: 'The ICB sends mutual aid.',
    },
    {
      countsAs: 'black',
      code: 'OPEL 4',
      name: 'OPEL 4, failing',
      opel: 4,
      means: 'Booked patients have to be cancelled.',
      staff: '',
      others: '',
    },
  ],
};
