import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../../shared/domain/registry';
import { check } from '../../commands/check';
import { Desk } from '../../testing/desk';
import { running, type Running } from '../../testing/running';
import { demonstrationPassword } from '../people';
import { tellStory } from '.';

let service: Running;
beforeAll(async () => {
  service = await running();
  await tellStory(service.store, service.executor, new Date().toISOString());
}, 60_000);
afterAll(() => service.close());

it('can be told: nothing in it is refused, and the rows are what the logs make of them', async () => {
  expect(await check(service.store, commands, () => undefined)).toEqual([]);
});

it('leaves each area something to show, and says who did it', async () => {
  const anne = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
  const rows = [...(await anne.rows()).keys()].map((key) => key.split(' ')[1]);
  for (const kind of [
    'arrangement',
    'assurance',
    'protocol',
    'hub',
    'staffingDay',
    'pressure',
    'closure',
    'staffAccess',
    'riskEntry',
  ])
    expect(rows, kind).toContain(kind);
});
