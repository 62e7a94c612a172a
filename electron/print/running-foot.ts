/**
 * The line at the foot of every printed page: title and organisation, "Page n of m", when it was printed. Chromium
 * fills in the elements of the classes `pageNumber` and `totalPages`. Nothing of a patient belongs here.
 */
export interface FootText {
  title: string;
  /** Organisation, and who printed it. */
  foot: string;
  printedAt: Date;
}

export function runningFoot({ title, foot, printedAt }: FootText): string {
  const left = [title, foot]
    .filter((part) => part.trim() !== '')
    .map(escapeHtml)
    .join(' · ');
  return [
    '<div style="width:100%;box-sizing:border-box;padding:0 20mm;display:flex;justify-content:space-between;gap:8mm;',
    "font:8px 'Segoe UI',-apple-system,Arial,'Liberation Sans',sans-serif;color:#212b32\">",
    `<span style="overflow-wrap:anywhere">${left}</span>`,
    '<span style="white-space:nowrap">Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ` · printed ${escapeHtml(whenInWords(printedAt))}</span></div>`,
  ].join('');
}

/** "24 Nov 2026, 14:05", by this computer's clock and time zone. */
export function whenInWords(at: Date): string {
  return at.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
