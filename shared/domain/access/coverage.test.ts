import { beforeAll, describe, expect, it } from 'vitest';
import type { Arrangement } from '../arrangement/model';
import { copiHistory } from '../notice/library';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { directCare, harbourView, ids, larkfield } from '../testing/practices';
import { coverage, type CoverageQuestion } from './coverage';

let one: Arrangement;
let usual: CoverageQuestion;

beforeAll(async () => {
  one = (await (await signedWorld()).rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
  usual = {
    arrangements: [one],
    closures: [],
    notices: [...copiHistory, directCare],
    guides: [
      {
        organisation: larkfield.code,
        system: 'EMIS Web',
        steps: ['Sign in'],
        mayLookAt: ['Medication'],
        telephone: '01632 960111',
        otherwise: [],
      },
    ],
    actor: { organisation: harbourView.code, roles: ['receptionist'] },
    home: larkfield.code,
    system: 'EMIS Web',
    purpose: 'medication',
    basis: 'direct-care',
    relationship: 'none',
    breakGlass: false,
    madeAt: '2026-11-24T10:46:00.000Z',
  };
});

const withTerms = (different: Partial<Arrangement['terms']>): Arrangement => ({
  ...one,
  terms: { ...one.terms, ...different },
});

describe('what will happen', () => {
  it('is said line by line before the person commits', () => {
    const found = coverage({ ...usual, offline: true });
    expect(found).toMatchObject({
      decision: 'granted',
      how: { how: 'in-advance' },
      closesAfterMinutes: 20,
      blocks: [],
      notice: { notice: 'direct-care' },
    });
    expect(found.lines).toEqual([
      {
        tone: 'good',
        text: 'Covered by the arrangement of 24 November 2026',
        detail: 'Larkfield Surgery and Harbour View Practice, until 31 March 2027',
      },
      { tone: 'good', text: 'Granted at once', detail: 'Receptionists and clinicians may look, as agreed in advance' },
      {
        tone: 'step',
        text: 'You read and acknowledge the direct care notice, version 2',
        detail: 'For medication, each time, under a minute',
      },
      {
        tone: 'step',
        text: 'The record is open to you for 20 minutes',
        detail: 'In EMIS Web. If it does not work, ring 01632 960111',
      },
      {
        tone: 'step',
        text: 'Larkfield’s privacy officer sees that you looked',
        detail: 'You are offline: it is kept on this computer and sent when you are connected',
      },
    ]);
  });

  it('says that no COPI notice is in force, and what to do', () => {
    const found = coverage({ ...usual, basis: 'copi-3-4' });
    expect(found.decision).toBe('refused');
    expect(found.lines).toEqual([
      {
        tone: 'stop',
        text: 'This notice ran out on 30 June 2022, so nothing can be opened under it.',
        detail: 'Choose direct care, or ask your Caldicott Guardian.',
      },
    ]);
  });

  it.each<[string, () => Partial<CoverageQuestion>, string]>([
    ['no arrangement', () => ({ arrangements: [] }), 'access.noArrangement'],
    ['one’s own practice', () => ({ home: harbourView.code }), 'access.ownPractice'],
    [
      'a role that is not covered',
      () => ({ actor: { organisation: harbourView.code, roles: ['registration-authority'] } }),
      'access.role',
    ],
    ['a system that is not shared', () => ({ system: 'Vision' }), 'access.system'],
    ['a basis that is not accepted', () => ({ arrangements: [withTerms({ bases: ['copi-3-4'] })] }), 'access.basis'],
    ['one’s own record', () => ({ relationship: 'self' }), 'access.relationship'],
    ['an arrangement that has not begun', () => ({ madeAt: '2026-10-31T10:00:00.000Z' }), 'arrangement.notBegun'],
    ['an arrangement that ran out', () => ({ madeAt: '2027-04-01T10:00:00.000Z' }), 'arrangement.ranOut'],
    [
      'a home practice that is open',
      () => ({ arrangements: [withTerms({ approval: 'while-closed' })] }),
      'access.homeOpen',
    ],
  ])('is refused for %s', (_, different, code) => {
    const found = coverage({ ...usual, ...different() });
    expect(found).toMatchObject({ decision: 'refused', how: undefined });
    expect(found.blocks.map((block) => block.code)).toContain(code);
    expect(found.because).toBe(found.blocks[0]?.says);
  });

  it('takes the arrangement that lets the person in soonest', () => {
    const slow = { ...withTerms({ approval: 'each-time' }), id: ids.unknown };
    expect(coverage({ ...usual, arrangements: [slow, one] }).arrangement?.id).toBe(one.id);
    expect(coverage({ ...usual, arrangements: [slow] })).toMatchObject({ decision: 'home-practice-decides' });
  });

  it('is always possible for danger to life, and says who sees it', () => {
    const found = coverage({ ...usual, arrangements: [], homeName: 'Larkfield Surgery', breakGlass: true });
    expect(found).toMatchObject({ decision: 'granted', how: { how: 'break-glass' }, blocks: [] });
    expect(found.lines[0]).toMatchObject({
      text: 'Opened without approval, for danger to life',
      detail: 'Larkfield’s privacy officer sees it first',
    });
  });
});

it('of several that let nobody in, speaks of the one that was stopped, not of one that was declined', () => {
  const by = one.proposedBy;
  const at = '2026-11-24T10:42:00.000Z';
  const declined: Arrangement = { ...one, state: { is: 'declined', by, at, reason: 'No.' } };
  const suspended: Arrangement = { ...one, state: { is: 'suspended', by, at, reason: 'A leak.', signedAt: at } };
  // Whichever comes first by its id: chance must not decide what people read.
  for (const [first, second] of [
    ['1', '2'],
    ['2', '1'],
  ] as const) {
    const answer = coverage({
      ...usual,
      arrangements: [
        { ...declined, id: `${first}${one.id.slice(1)}` },
        { ...suspended, id: `${second}${one.id.slice(1)}` },
      ],
    });
    expect(answer.blocks.map((block) => block.code)).toEqual(['arrangement.suspended']);
  }
});
