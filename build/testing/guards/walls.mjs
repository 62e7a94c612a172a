/**
 * The guards that no unit or integration test sees alone, and how each is shown all the same. No free words: a test is
 * named, or the guards that stand behind. The campaign takes those out together, and then a test must fail.
 */

/**
 * Only a real window shows these: the end-to-end test that does.
 * @type {{ guard: string, file: string, test: string }[]}
 */
export const shownElsewhere = [];

/**
 * These stand in front of another guard that refuses the same: both are kept, and both out must be seen.
 * @type {{ guard: string, behind: string[] }[]}
 */
export const doubled = [
  { guard: 'electron/gateway/gateway.ts: hasNone', behind: ['electron/gateway/gateway.ts: !answer.body'] },
  { guard: 'shared/domain/closure/line.ts: home === undefined', behind: ['shared/domain/closure/line.ts: !one'] },
  { guard: 'shared/protocol/ledger.ts: !kind', behind: ['shared/protocol/ledger.ts: !shape.test(ledger)'] },
];
