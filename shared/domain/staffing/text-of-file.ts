/** The largest file of a scale that is read, in bytes: far more than four levels fill. */
export const largestScaleFile = 64_000;

type Text = { ok: true; text: string } | { ok: false; row: number | null; says: string };

/** The text of a file in UTF-8, with or without a byte-order mark, or why it is none. */
export function textOfFile(bytes: Uint8Array): Text {
  const no = (row: number | null, says: string): Text => ({ ok: false, row, says });
  if (bytes.length === 0) return no(null, 'The file is empty.');
  if (bytes.length > largestScaleFile) {
    return no(null, 'The file is larger than 64,000 bytes, and a scale fills a few thousand. Choose another file.');
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return no(null, 'This is a workbook. Open it and save the sheet as CSV UTF-8 (comma delimited).');
  }
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) {
    return no(null, 'The file is in UTF-16, as some spreadsheets save it. Save it as CSV UTF-8 (comma delimited).');
  }
  if (bytes.includes(0))
    return no(rowAt(bytes, bytes.indexOf(0)), 'It holds bytes that are no text. Save it as CSV UTF-8.');
  try {
    // The decoder drops a byte-order mark.
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return no(firstBadRow(bytes), 'It holds characters that are not in UTF-8. Save it as CSV UTF-8 (comma delimited).');
  }
}

const lineFeed = 0x0a;
const rowAt = (bytes: Uint8Array, place: number): number =>
  bytes.subarray(0, place).reduce((rows, byte) => rows + Number(byte === lineFeed), 1);

/** A line feed is never part of another character in UTF-8, so each line can be judged alone. */
function firstBadRow(bytes: Uint8Array): number | null {
  for (let from = 0, row = 1; from <= bytes.length; row += 1) {
    const end = bytes.indexOf(lineFeed, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line);
    } catch {
      return row;
    }
    if (end === -1) return null;
    from = end + 1;
  }
  return null;
}
