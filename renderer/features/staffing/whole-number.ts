/** A whole number as somebody types it, spaces and commas between thousands allowed; null: nothing, undefined: not one. */
export function wholeNumber(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,7}$/.test(plain) ? Number(plain) : undefined;
}
