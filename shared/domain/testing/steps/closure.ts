import fc from 'fast-check';
import { boardLedger, pairLedger } from '../../../protocol/ledger';
import { lineActs } from '../../closure/line-state';
import { hubId } from '../hub';
import { harbourView, ids, larkfield, people, quayside } from '../practices';
import { by, step, type Step } from './step';

const board = boardLedger(larkfield.code);
const mark = fc
  .tuple(
    fc.constantFrom('door', 'icb', 'back:door', 'nothing-such'),
    fc.constantFrom(...lineActs),
    fc.constantFrom('', 'Done by telephone'),
  )
  .map(([line, act, words]) => ({ closure: ids.closure, line, act, words }));

/** What belongs to a closure beyond declaring and answering it, for the laws in shared/domain/laws.test.ts. */
export const closureSteps: fc.Arbitrary<Step>[] = [
  step(
    by(people.larkfieldManager),
    board,
    'system.describe',
    fc.constantFrom('Start EMIS Web.', 'Put your card in.').map((first) => ({
      guide: {
        organisation: larkfield.code,
        system: 'EMIS Web',
        steps: [first],
        mayLookAt: ['The summary'],
        telephone: '01632 960101',
        otherwise: [],
      },
    })),
  ),
  step(by(people.larkfieldReception, people.larkfieldManager), board, 'closure.line', mark),
  step(
    by(people.harbourReception, people.harbourClinician),
    pairLedger(larkfield.code, harbourView.code),
    'closure.buddyLine',
    mark,
  ),
  step(
    by(people.larkfieldManager),
    board,
    'closure.assignCare',
    fc
      .constantFrom(
        { is: 'buddy', organisation: harbourView.code },
        { is: 'buddy', organisation: quayside.code },
        { is: 'hub', hub: hubId, name: 'Saltmere Hot Hub', telephone: '01632 960180', address: '' },
        { is: 'other', name: 'Walk-in centre', telephone: '01632 960190', address: 'Saltmere' },
        { is: 'ourselves', how: 'Dr Carrow at home' },
        null,
      )
      .map((taker) => ({ closure: ids.closure, care: 'urgent', by: taker })),
  ),
  step(
    by(people.larkfieldReception, people.larkfieldManager),
    board,
    'closure.change',
    fc
      .constantFrom(
        { extent: 'phones-only' },
        { extent: 'full', until: null },
        { until: '2026-11-24T16:00:00.000Z', reason: 'One colleague is back' },
        { cover: [] },
        { cover: [harbourView.code, quayside.code] },
        { from: '2026-11-25T08:00:00.000Z' },
      )
      .map((different) => ({ closure: ids.closure, ...different })),
  ),
  step(
    by(people.larkfieldReception),
    board,
    'closure.editText',
    fc
      .constantFrom('We are closed. Go to Harbour View.', null)
      .map((words) => ({ closure: ids.closure, text: 'website', words })),
  ),
];
