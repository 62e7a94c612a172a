import { z } from 'zod';
import { calendarDate, line, paragraphs, sha256Hex } from '../../protocol/primitives';

/** On what legal ground a record is looked at. `copi-3-4`: a notice under regulation 3(4) COPI 2002; `direct-care`: care itself, under the arrangement. */
export const bases = ['direct-care', 'copi-3-4'] as const;
export const basis = z.enum(bases);
export type Basis = z.infer<typeof basis>;
export const basisNames: Record<Basis, string> = { 'direct-care': 'Direct care', 'copi-3-4': 'COPI notice' };

/** What a notice for each is called within a sentence. */
export const noticeNames: Record<Basis, string> = { 'direct-care': 'direct care notice', 'copi-3-4': 'COPI notice' };

/** To whom a notice is addressed. */
export const recipients = [
  'gp-practice',
  'health-organisation',
  'local-authority',
  'arms-length-body',
  'nhs-england',
  'system-supplier',
  'research-platform',
  'tpp-emis-practice',
] as const;
export const recipient = z.enum(recipients);
export type Recipient = z.infer<typeof recipient>;
export const recipientNames: Record<Recipient, string> = {
  'gp-practice': 'GP practices',
  'health-organisation': 'Health organisations',
  'local-authority': 'Local authorities',
  'arms-length-body': 'Arm’s-length bodies',
  'nhs-england': 'NHS England',
  'system-supplier': 'System suppliers',
  'research-platform': 'Research platforms',
  'tpp-emis-practice': 'Practices with SystmOne or EMIS Web, for research platforms',
};

export const noticePurpose = z.object({ id: z.string().regex(/^[a-z0-9-]{2,60}$/), label: line(200) });
export type NoticePurpose = z.infer<typeof noticePurpose>;

/** One version of a notice. A notice is data, never code. In force from `from` to `until`, both days included. */
export const notice = z.object({
  /** The same for all versions of one notice, e.g. `copi-general`. */
  notice: z.string().regex(/^[a-z0-9-]{2,60}$/),
  version: z.int().positive(),
  title: line(200),
  basis,
  issuedBy: line(200),
  issuedOn: calendarDate,
  from: calendarDate,
  until: calendarDate.nullable(),
  recipients: z.array(recipient).min(1),
  purposes: z.array(noticePurpose).min(1),
  /** Our plain-English summary, paragraph by paragraph. `{home}` and `{purpose}` are replaced when it is shown. */
  text: z.array(paragraphs(2_000)).min(1),
  citation: line(400),
  /** The official text an administrator imported, byte for byte, with its hash. */
  officialText: z.object({ text: z.string().max(400_000), sha256: sha256Hex }).nullable(),
  /** Fictional notices are for the demonstration and say so wherever they appear. */
  fictional: z.boolean(),
});
export type Notice = z.infer<typeof notice>;
/** The row's id: `copi-general@3`. */
export const noticeRowId = (one: Pick<Notice, 'notice' | 'version'>): string => `${one.notice}@${one.version}`;
