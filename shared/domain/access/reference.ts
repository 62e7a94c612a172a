/**
 * How an access is named where no patient and no person may be: on Today, in a draft for the regulator. Long enough to find it in
 * one practice's list, and it tells nothing to whoever looks over a shoulder.
 */
export const referenceOf = (access: string): string => `A-${access.slice(0, 4).toUpperCase()}`;
