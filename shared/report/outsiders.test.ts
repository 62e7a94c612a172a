import { expect, it } from 'vitest';
import type { Arrangement } from '../domain/arrangement/model';
import type { Closure } from '../domain/closure/model';
import { harbourView, ids, larkfield, people } from '../domain/testing/practices';
import { arrangementOfTest, signedWorld } from '../domain/testing/signed';
import { cqcInspection, type InspectionFacts } from './cqc-inspection';
import { cqcNotification } from './cqc';
import { dsptEvidence, type DsptFacts } from './dspt';
import { asText } from './outsiders';
import { accessOfTest } from './testing';

const by = people.larkfieldManager;
const closure: Closure = {
  id: ids.closure,
  organisation: larkfield.code,
  planned: false,
  from: '2026-11-24T09:00:00.000Z',
  until: null,
  extent: 'full',
  cause: 'premises',
  reason: 'A burst pipe',
  cover: [harbourView.code],
  declaredAt: '2026-11-24T09:00:00.000Z',
  declaredBy: by,
  reopened: null,
};
const nameOf = (code: string) => (code === harbourView.code ? harbourView.name : code);
const notified = (different: Partial<Parameters<typeof cqcNotification>[0]> = {}) =>
  asText(
    cqcNotification({ practice: larkfield.name, closure, care: [], answers: [], lines: [], nameOf, ...different }),
  );

it('the CQC reads what happened, from when, who gives the care and what was done; what is missing is said', () => {
  const text = notified();
  for (const told of ['Sudden temporary closure', 'A burst pipe', 'Harbour View Practice (asked)', 'not known yet'])
    expect(text).toContain(told);
  expect(text).toContain('[Still to be shown: nothing is ticked');
  const line = {
    closure: closure.id,
    line: 'phones',
    events: [{ act: 'tick' as const, words: '', at: '2026-11-24T09:10:00.000Z', by, receivedAt: null }],
  };
  expect(notified({ lines: [line] })).toContain('Divert the telephones, or record the message: done on');
  expect(notified({ closure: { ...closure, cover: [] } })).toContain('[Still to be shown: nobody takes');
});

it('the toolkit’s evidence counts, names no patient and nobody who looked, and says what is not here', async () => {
  const arrangement: Arrangement = (await (
    await signedWorld()
  ).rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
  const facts: DsptFacts = {
    organisation: larkfield.code,
    practice: larkfield.name,
    span: { from: '2026-11-01', until: '2026-11-30' },
    today: '2026-11-24',
    arrangements: [arrangement],
    assurance: undefined,
    canGetIn: [],
    toClose: 1,
    revoked: 0,
    accesses: [accessOfTest(2), accessOfTest(3)],
    standing: undefined,
    privacy: null,
    closures: [{ ...closure, rehearsal: true }],
  };
  const text = asText(dsptEvidence(facts));
  for (const told of ['2 records were opened', 'Harbour View Practice (Z99002)', '1 account is still to be closed'])
    expect(text).toContain(told);
  expect(text).toContain('no closure was rehearsed');
  expect(text).toContain('the findings; the privacy officer');
  expect(text).not.toContain(people.harbourReception.name);
  const ended = { at: '2026-11-24T10:00:00.000Z', by, note: 'Print earlier' };
  expect(asText(dsptEvidence({ ...facts, closures: [{ ...closure, rehearsal: true, reopened: ended }] }))).toContain(
    'A closure was rehearsed on 24 Nov 2026',
  );
});

it('an inspector reads who stands in, when it was closed and what came back; a rehearsal is no closure', async () => {
  const arrangement: Arrangement = (await (
    await signedWorld()
  ).rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
  const facts: InspectionFacts = {
    organisation: larkfield.code,
    practice: larkfield.name,
    span: { from: '2026-11-01', until: '2026-11-30' },
    today: '2026-11-24',
    arrangements: [arrangement],
    closures: [closure, { ...closure, rehearsal: true }],
    accesses: [accessOfTest(2)],
    risks: [],
    protocolOf: () => 3,
    standing: undefined,
    incidents: null,
  };
  const text = asText(cqcInspection(facts));
  for (const told of [
    'by version 3 of a protocol',
    'everything. A burst pipe',
    '1 rehearsal in this period',
    '1 record was opened',
    '1 note has not come back',
    'incidents; the privacy officer',
  ])
    expect(text).toContain(told);
  expect(asText(cqcInspection({ ...facts, closures: [{ ...closure, rehearsal: true }] }))).toContain(
    'We did not close',
  );
});
