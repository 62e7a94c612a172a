import { purposeNames, type Access } from '../../../shared/domain/access/model';
import { capitalised, counted, possessive } from '../../../shared/domain/words';

/** A sentence in parts, so that what is particular can stand out. */
export interface LeadPart {
  text: string;
  strong: boolean;
}

const plain = (text: string): LeadPart => ({ text, strong: false });
const strong = (text: string): LeadPart => ({ text, strong: true });

/**
 * The two sentences particular to this access: whose practice, for what, for how long, and who will see it. They come
 * before the notice's own text, which is the same for everybody.
 * @param minutes for how long the record will be open
 */
export function leadOf(access: Pick<Access, 'purpose' | 'breakGlass'>, home: string, minutes: number): LeadPart[][] {
  const first = [
    plain('This one access is to a patient of '),
    strong(home),
    plain(', for '),
    strong(purposeNames[access.purpose].toLowerCase()),
    plain(`, and stays open for ${counted(minutes, 'minute')}.`),
  ];
  const second = access.breakGlass
    ? plain(
        `You open it without approval, for danger to life: ${possessive(home)} privacy officer sees this first, with your name, your reason and the time.`,
      )
    : plain(
        `${capitalised(possessive(home))} privacy officer will see your name, your reason, the time, and how long the record was open.`,
      );
  return [first, [second]];
}
