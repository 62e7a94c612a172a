/**
 * What must not stand in a note about a registration: the product keeps that a document was seen, never what stood on it.
 * Too much is refused rather than too little: whoever needs a telephone number finds it elsewhere.
 */

/** Two letters, six digits, a letter A to D, however it is spaced (HM Revenue & Customs, NIM39110). */
const nationalInsurance = /(?<![a-z0-9])[a-z]{2}[\s.-]*(?:\d[\s.-]*){6}[a-d](?![a-z0-9])/iu;
/** DVLA driver number: five letters (padded with 9), six digits, two initials, three more. */
const driverNumber = /(?<![a-z0-9])[a-z9]{5}\s?\d{6}\s?[a-z9]{2}\s?\d[a-z]{2}(?![a-z0-9])/iu;
/** Six digits in one piece, or nine in groups: passports, cards, Care Identity numbers. Dates are eight in groups. */
const longNumber = /\d{6,}|(?:\d[ .-]?){9,}/u;
const codeRead = /\b(?:code|pin|passcode|numbers?)\b\D{0,20}\d{3,}/iu;

/** What the text seems to hold, or undefined when it is clean. */
export function numberIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  if (nationalInsurance.test(plain)) return 'a National Insurance number';
  if (driverNumber.test(plain)) return 'the number of a driving licence';
  if (longNumber.test(plain)) return 'the number of a card or a document';
  if (codeRead.test(plain)) return 'a code';
  return undefined;
}
