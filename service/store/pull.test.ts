import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PullRequest } from '../../shared/protocol/sync';
import { running, type Running } from '../testing/running';
import { pull } from './pull';

let service: Running;
beforeAll(async () => {
  service = await running();
});
afterAll(() => service.close());

describe('pulling in pieces', () => {
  it('delivers every row exactly once, whatever the size of a piece, though one version holds dozens', async () => {
    const reads = new Set(['reference', 'board:Z99001']);
    const inPieces = async (most: number) => {
      const rows: string[] = [];
      let request: PullRequest = { cursors: {} };
      for (let left: number | undefined; ;) {
        const answer = await service.store.within({ reads: [...reads], snapshot: true }, (tx) =>
          pull(tx, reads, request, most),
        );
        const delivered = answer.ledgers.flatMap((one) =>
          one.patches.map((patch) => `${one.ledger} ${patch.kind} ${patch.id}`),
        );
        rows.push(...delivered);
        if (left !== undefined) expect(answer.remaining).toBe(left - delivered.length);
        left = answer.remaining;
        if (!answer.more) return { rows, last: answer };
        const cursors = {
          ...request.cursors,
          ...Object.fromEntries(answer.ledgers.map((one) => [one.ledger, one.cursor])),
        };
        request = {
          cursors,
          after: Object.fromEntries(
            answer.ledgers.flatMap((one) => (one.after === undefined ? [] : [[one.ledger, one.after]])),
          ),
        };
      }
    };
    const whole = await inPieces(4000);
    expect(whole.rows.length).toBeGreaterThan(42);
    for (const most of [1, 7, 40]) {
      const { rows, last } = await inPieces(most);
      expect(rows).toHaveLength(new Set(rows).size);
      expect([...rows].sort()).toEqual([...whole.rows].sort());
      expect(last.ledgers.find((one) => one.ledger === 'reference')?.head).toMatchObject({ ledger: 'reference' });
    }
  });

  it('begins a ledger again for a device that knows more than the service', async () => {
    const reads = new Set(['reference']);
    const answer = await service.store.within({ reads: ['reference'] }, (tx) =>
      pull(tx, reads, { cursors: { reference: 9999 } }),
    );
    expect(answer.gone).toEqual(['reference']);
    expect(answer.ledgers[0]?.patches.length).toBeGreaterThan(42);
  });
});
