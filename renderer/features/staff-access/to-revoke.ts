import type { View } from '../../engine/api';

/** What of a leaver’s access at buddies nobody has ended yet: what lapsed only here still stands in the buddies’ eyes. */
export const toRevoke = (rows: readonly View<'staffAccess'>[], person: string, buddy: string): View<'staffAccess'>[] =>
  rows.filter(
    ({ value }) =>
      value.person === person &&
      value.buddy === buddy &&
      ['asked', 'approved', 'set-up', 'confirmed'].includes(value.state.is),
  );
