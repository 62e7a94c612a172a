import { addDays } from '../calendar';
import demonstration from './demonstration.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import { notice, type Notice } from './model';

/** The notices that ship with the product: data, checked by the schema when they are read. */

type Issued = (typeof history.general.versions)[number] | (typeof history.research.versions)[number];
type Family = typeof history.general | typeof history.research;

const copi = (name: string, family: Family, purposes: Notice['purposes']): Notice[] =>
  family.versions.map((issued: Issued, at) =>
    notice.parse({
      notice: name,
      version: at + 1,
      title: family.title,
      basis: 'copi-3-4',
      issuedBy: family.issuedBy,
      issuedOn: issued.issuedOn,
      from: issued.from,
      until: issued.until,
      recipients: family.recipients,
      purposes,
      text: [...family.text, issued.period],
      citation: `${family.citation}${issued.note}`,
      officialText: null,
      fictional: false,
    }),
  );

/** The notice that is shown when care itself is the ground, in its versions. */
export const directCareNotices: readonly Notice[] = history.directCare.versions.map((issued, at) =>
  notice.parse({
    notice: 'direct-care',
    version: at + 1,
    title: history.directCare.title,
    basis: 'direct-care',
    issuedBy: history.directCare.issuedBy,
    issuedOn: issued.issuedOn,
    from: issued.from,
    until: issued.until,
    recipients: history.directCare.recipients,
    purposes: history.directCare.purposes,
    text: issued.text,
    citation: history.directCare.citation,
    officialText: null,
    fictional: false,
  }),
);

/** The true history of the notices under regulation 3(4) COPI 2002: on most days none is in force for practices. */
export const copiHistory: readonly Notice[] = [
  ...copi('copi-general', history.general, history.generalPurposes),
  ...copi('copi-research', history.research, history.researchPurposes),
];

/** Everything that a new service publishes at its first start. */
export const noticeLibrary: readonly Notice[] = [...copiHistory, ...directCareNotices];

/** A fictional notice under regulation 3(4), in force around a day, for the demonstration only. It says everywhere that it is made up. */
export function demonstrationNotice(today: string): Notice {
  const { issuedDaysBefore, fromDaysBefore, untilDaysAfter, about: _, ...rest } = demonstration;
  return notice.parse({
    ...rest,
    basis: 'copi-3-4',
    issuedOn: addDays(today, -issuedDaysBefore),
    from: addDays(today, -fromDaysBefore),
    until: addDays(today, untilDaysAfter),
    officialText: null,
    fictional: true,
  });
}
