const kinds =
  /\s+(?:(?:group|medical|family|doctors|gp)\s+)?(?:surgery|practice|medical centre|health centre|medical center|partnership|clinic|medical group)$/i;

/** What staff say on the phone: "Harbour View" for "Harbour View Practice". Never alone where two could be meant. */
export function shortName(name: string): string {
  const short = name.replace(kinds, '');
  return short.length >= 3 && !/^the$/i.test(short) ? short.replace(/^the\s+/i, '') : name;
}
