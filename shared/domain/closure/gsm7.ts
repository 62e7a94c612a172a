/**
 * The characters of one SMS (GSM 03.38, 7 bits): with any other character a message holds 70 instead of 160.
 * Those of its extension table count twice, so they are left out.
 */
const gsm7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

const spelled: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
};

export const isGsm7 = (text: string): boolean => Array.from(text).every((character) => gsm7.has(character));

/** The text in these characters: accents that they lack are dropped, anything else is left out. */
export const toGsm7 = (text: string): string =>
  Array.from(text, (character) => {
    if (gsm7.has(character)) return character;
    const plain = spelled[character] ?? character.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return isGsm7(plain) ? plain : '';
  }).join('');

/** The longest text message a patient is sent, in characters: under 160, so that it is one message on every network. */
export const smsLength = 159;
