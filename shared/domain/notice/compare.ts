import { dayMonthYear } from '../dates';
import { textChanges, type ParagraphChange } from '../text-changes';
import { basisNames, recipientNames, type Notice } from './model';

/** Two versions of a notice side by side. */
export interface NoticeComparison {
  /** Dates, recipients, purposes, title, issuer and citation, each change as a sentence. */
  facts: string[];
  summary: ParagraphChange[];
  /** Undefined when neither has an official text. */
  official: ParagraphChange[] | undefined;
}

const end = (one: Notice): string => (one.until === null ? 'no end' : dayMonthYear(one.until));
const paragraphsOf = (text: string): string[] => text.split(/(?:\r?\n){2,}/).filter((part) => part.trim() !== '');

/** What changed from one version to another, in words. */
export function compareNotices(before: Notice, after: Notice): NoticeComparison {
  const facts: string[] = [];
  const said = (changed: boolean, says: string) => {
    if (changed) facts.push(says);
  };
  said(before.title !== after.title, `The title is “${after.title}”, before “${before.title}”.`);
  said(before.issuedBy !== after.issuedBy, `Issued by ${after.issuedBy}, before by ${before.issuedBy}.`);
  said(
    before.issuedOn !== after.issuedOn,
    `Issued on ${dayMonthYear(after.issuedOn)}, before on ${dayMonthYear(before.issuedOn)}.`,
  );
  said(before.basis !== after.basis, `The basis is ${basisNames[after.basis]}, before ${basisNames[before.basis]}.`);
  said(before.from !== after.from, `Begins on ${dayMonthYear(after.from)}, before on ${dayMonthYear(before.from)}.`);
  said(before.until !== after.until, `Last day: ${end(after)}, before ${end(before)}.`);
  for (const one of after.recipients)
    said(!before.recipients.includes(one), `Now addressed to ${recipientNames[one]} as well.`);
  for (const one of before.recipients)
    said(!after.recipients.includes(one), `No longer addressed to ${recipientNames[one]}.`);
  for (const { id, label } of after.purposes) {
    const known = before.purposes.find((one) => one.id === id);
    said(!known, `Purpose added: ${label}.`);
    said(known !== undefined && known.label !== label, `Purpose reworded: “${label}”, before “${known?.label ?? ''}”.`);
  }
  for (const { id, label } of before.purposes)
    said(!after.purposes.some((one) => one.id === id), `Purpose removed: ${label}.`);
  said(before.citation !== after.citation, `The citation is “${after.citation}”, before “${before.citation}”.`);
  const [old, fresh] = [before.officialText, after.officialText];
  const official =
    old || fresh ? textChanges(paragraphsOf(old?.text ?? ''), paragraphsOf(fresh?.text ?? '')) : undefined;
  said(old !== null && fresh === null, 'It has no official text any more.');
  said(
    old?.sha256 !== fresh?.sha256 && (official ?? []).every((one) => one.is === 'same'),
    'The official text differs only in spaces or line ends.',
  );
  return { facts, summary: textChanges(before.text, after.text), official };
}
