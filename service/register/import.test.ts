import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/people';
import { fictionalRegister } from '../demonstration/register';
import { Desk } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { importRegister } from './import';

let service: Running;
beforeAll(async () => {
  service = await running();
});
afterAll(() => service.close());

describe('importing a register', () => {
  it('writes what differs, counts it, and reaches the devices in resumable pieces', async () => {
    const register = fictionalRegister(2600, 3);
    const steps: number[] = [];
    const first = await importRegister(
      service.store,
      service.operator,
      { sha256: 'a'.repeat(64), organisations: register },
      (done) => steps.push(done),
    );
    expect(first.added + first.changed + first.unchanged).toBe(2600);
    expect(steps.at(-1)).toBe(first.added + first.changed);
    expect(steps.length).toBe(3);
    const again = await importRegister(service.store, service.operator, {
      sha256: 'a'.repeat(64),
      organisations: register,
    });
    expect(again).toEqual({ added: 0, changed: 0, closed: 0, unchanged: 2600 });

    const [head, ...rest] = register;
    const closed = { ...head!, status: 'closed' as const, closedOn: '2026-01-31' };
    expect(
      await importRegister(service.store, service.operator, {
        sha256: 'b'.repeat(64),
        organisations: [closed, ...rest],
      }),
    ).toEqual({ added: 0, changed: 1, closed: 1, unchanged: 2599 });

    const anne = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
    const rows = await anne.rows();
    for (const one of [closed, ...rest]) expect(rows.get(`reference organisation ${one.code}`)).toEqual(one);
  });
});
