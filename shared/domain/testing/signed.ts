import { arrangementLedger, pairLedger } from '../../protocol/ledger';
import type { Terms } from '../arrangement/model';
import { hashOfTerms } from '../arrangement/standing';
import { noticeHash } from '../notice/in-force';
import { noticeRowId } from '../notice/model';
import { directCare, harbourView, ids, larkfield, people, sealedWords, usualTerms, World } from './practices';

export const arrangementOfTest = arrangementLedger(ids.arrangement);
export const pairOfTest = pairLedger(larkfield.code, harbourView.code);

/** A world in which Larkfield and Harbour View have signed the usual terms, with what is different. */
export async function signedWorld(different: Partial<Terms> = {}, world = new World()): Promise<World> {
  const terms = { ...usualTerms, ...different };
  const termsHash = hashOfTerms(terms);
  for (const outcome of [
    await world.does(people.larkfieldManager, arrangementOfTest, 'arrangement.propose', {
      id: ids.arrangement,
      terms,
      termsHash,
    }),
    await world.does(people.harbourManager, arrangementOfTest, 'arrangement.sign', { termsHash }),
  ]) {
    if ('rejection' in outcome) throw new Error(outcome.rejection.says);
  }
  return world;
}

export const requestArgs = {
  id: ids.access,
  arrangement: ids.arrangement,
  home: larkfield.code,
  system: 'EMIS Web',
  purpose: 'medication',
  basis: 'direct-care',
  urgency: 'now',
  relationship: 'none',
  breakGlass: false,
  patient: sealedWords,
  reason: sealedWords,
};

export const acknowledgementOfTest = {
  notice: noticeRowId(directCare),
  title: directCare.title,
  noticeHash: noticeHash(directCare),
  noticePurpose: 'direct-care',
  shownForMs: 8_000,
};
