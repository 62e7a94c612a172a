import { expect, it } from 'vitest';
import { LedgerQueues } from './ledger-queue';

/** A run that ends when it is told to. */
function held() {
  const runs: { ledger: string; tasks: number[]; end: () => void }[] = [];
  const run = (ledger: string, tasks: number[]) =>
    new Promise<string[]>((resolve) => {
      runs.push({ ledger, tasks, end: () => resolve(tasks.map((task) => `${ledger}${task}`)) });
    });
  return { runs, queues: new LedgerQueues(run, 4) };
}

it('runs what waits for one ledger together and in order, and no ledger waits for another', async () => {
  const { runs, queues } = held();
  const first = queues.submit('a', [1]);
  const second = queues.submit('a', [2, 3]);
  const third = queues.submit('a', [4]);
  const other = queues.submit('b', [1]);
  expect(runs.map((one) => [one.ledger, one.tasks])).toEqual([
    ['a', [1]],
    ['b', [1]],
  ]);
  runs[1]?.end();
  expect(await other).toEqual(['b1']);
  runs[0]?.end();
  expect(await first).toEqual(['a1']);
  await expect.poll(() => runs[2]?.tasks).toEqual([2, 3, 4]);
  runs[2]?.end();
  expect(await second).toEqual(['a2', 'a3']);
  expect(await third).toEqual(['a4']);
});

it('takes no more at once than it may, and one that is larger alone', async () => {
  const { runs, queues } = held();
  const all = [
    queues.submit('a', [1]),
    queues.submit('a', [2, 3, 4, 5, 6]),
    queues.submit('a', [7, 8]),
    queues.submit('a', [9, 10, 11]),
  ];
  for (let at = 0; at < 4; at++) {
    await expect.poll(() => runs.length).toBe(at + 1);
    runs[at]?.end();
  }
  await Promise.all(all);
  expect(runs.map((one) => one.tasks.length)).toEqual([1, 5, 2, 3]);
});

it('a run that fails fails those in it, and the next one goes on', async () => {
  let fail = true;
  const queues = new LedgerQueues<number, number>(async (_ledger, tasks) => {
    if (fail) throw new Error('no database');
    return tasks;
  }, 10);
  await expect(queues.submit('a', [1])).rejects.toThrow('no database');
  fail = false;
  expect(await queues.submit('a', [2])).toEqual([2]);
});
