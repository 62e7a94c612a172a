import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changed, defineCommand } from './command';
import { MemoryRows } from './memory-rows';
import { HandlerError, runCommand } from './run';
import { directCare, ids, larkfield, people, World } from './testing/practices';
import { pairOfTest, requestArgs, signedWorld } from './testing/signed';

describe('the one way to a handler', () => {
  it('refuses a command that this version does not know, or in the wrong ledger', async () => {
    const world = new World();
    expect(await world.does(people.larkfieldManager, 'board:Z99001', 'closure.vanish', {})).toMatchObject({
      rejection: { code: 'command.unknown' },
    });
    expect(await world.does(people.larkfieldManager, 'practice:Z99001', 'closure.reopen', {})).toMatchObject({
      rejection: { code: 'command.ledger' },
    });
    expect(await world.does(people.larkfieldManager, 'board:Z99001', 'toString.call', {})).toMatchObject({
      rejection: { code: 'command.unknown' },
    });
  });

  it.each([
    ['a missing field', { reason: undefined }, 'reason', 'This is missing.'],
    ['an open identifier', { patient: '9990123454' }, 'patient', 'This must be sealed before it leaves the device.'],
    ['an unknown choice', { purpose: 'curiosity' }, 'purpose', 'This is not one of the choices.'],
    ['a field that is not known', { extra: 1 }, undefined, 'This holds something that this version does not know.'],
    [
      'a system name of 1 MB',
      { system: 'x'.repeat(1_000_000) },
      'system',
      'This is too long: at most 60 characters fit.',
    ],
    [
      'a direction override',
      { system: 'EMIS\u202eWeb' },
      'system',
      'It holds characters that cannot be shown. Type it again.',
    ],
  ])('names the field of %s in a sentence', async (_, different, field, says) => {
    const world = await signedWorld();
    const outcome = await world.does(people.harbourReception, pairOfTest, 'access.request', {
      ...requestArgs,
      ...different,
    });
    if (!('rejection' in outcome)) throw new Error('It was taken');
    expect(outcome.rejection).toMatchObject({ code: 'command.malformed', says });
    expect(outcome.rejection.field).toBe(field);
  });

  it('stops a handler that writes what does not fit, without repeating the words', async () => {
    const careless = defineCommand({
      name: 'closure.careless',
      ledger: 'board',
      nature: 'intent',
      title: 'Careless',
      args: z.strictObject({ kind: z.string() }),
      handle: async (_read, { kind }) => changed([{ kind, id: '1', value: { organisation: 'somebody’s words' } }]),
    });
    const registry = new Map([[careless.name, careless]]);
    const asked = (kind: string) => ({
      id: ids.access,
      ledger: 'board:Z99001',
      name: careless.name,
      args: { kind },
      device: ids.access,
      madeAt: '2026-11-24T10:41:00.000Z',
    });
    await expect(
      runCommand(registry, MemoryRows.empty(), asked('closure'), people.larkfieldManager, null),
    ).rejects.toThrow(HandlerError);
    await expect(
      runCommand(registry, MemoryRows.empty(), asked('closure'), people.larkfieldManager, null),
    ).rejects.not.toThrow('somebody');
    await expect(
      runCommand(registry, MemoryRows.empty(), asked('constructor'), people.larkfieldManager, null),
    ).rejects.toThrow('unknown kind');
  });
});

describe('the register and the notices', () => {
  it('are changed by an administrator only, and only where they differ', async () => {
    const world = new World();
    const args = { file: 'a'.repeat(64), organisations: [larkfield, { ...larkfield, code: 'Z99007' }] };
    expect(await world.does(people.larkfieldManager, 'reference', 'organisation.import', args)).toMatchObject({
      rejection: { code: 'authority.ledger' },
    });
    expect(await world.does(people.administrator, 'reference', 'organisation.import', args)).toMatchObject({
      changes: [{ id: 'Z99007' }],
    });
  });

  it('are never altered once published', async () => {
    const world = new World();
    const publish = (different: object) =>
      world.does(people.administrator, 'reference', 'notice.publish', { notice: { ...directCare, ...different } });
    expect(await publish({})).toMatchObject({ changes: [] });
    expect(await publish({ text: ['Other words.'] })).toMatchObject({
      rejection: { code: 'notice.published', field: 'version' },
    });
    expect(await publish({ version: 3, until: '2025-01-01' })).toMatchObject({
      rejection: { code: 'notice.backwards' },
    });
    expect(await publish({ version: 3, officialText: { text: 'The order', sha256: 'a'.repeat(64) } })).toMatchObject({
      rejection: { code: 'notice.officialText' },
    });
    expect(await publish({ version: 3 })).toMatchObject({ changes: [{ id: 'direct-care@3' }] });
  });
});

describe('staff and drafts', () => {
  const member = {
    person: ids.access,
    name: 'Lee Fox',
    organisation: larkfield.code,
    roles: ['clinician'],
    since: '2026-11-24T10:41:00.000Z',
    left: null,
  };
  it('are recorded by the manager, or by the service’s administrator', async () => {
    const world = new World();
    const record = (actor: (typeof people)[keyof typeof people], different: object = {}) =>
      world.does(actor, 'practice:Z99001', 'staff.record', { staff: { ...member, ...different } });
    expect(await record(people.larkfieldManager)).toMatchObject({ changes: [{ id: ids.access }] });
    expect(await record(people.administrator)).toMatchObject({ changes: [{ id: ids.access }] });
    expect(await record(people.larkfieldReception)).toMatchObject({ rejection: { code: 'authority.role' } });
    expect(await record(people.larkfieldManager, { roles: ['administrator'] })).toMatchObject({
      rejection: { code: 'staff.administrator' },
    });
    expect(await record(people.larkfieldManager, { organisation: 'Z99002' })).toMatchObject({
      rejection: { code: 'staff.organisation' },
    });
    expect(await record(people.harbourManager)).toMatchObject({ rejection: { code: 'authority.ledger' } });
  });

  it('are saved unfinished, and no more once sent', async () => {
    const world = new World();
    const act = (verb: string, args: object = {}) =>
      world.does(people.larkfieldManager, 'practice:Z99001', `arrangement.${verb}`, { id: ids.arrangement, ...args });
    expect(await act('draft', { terms: { openMinutes: 30 } })).toMatchObject({ changes: [{ kind: 'draft' }] });
    expect(await act('markSent')).toMatchObject({ changes: [{ value: { sentAt: world.at } }] });
    expect(await act('draft', { terms: {} })).toMatchObject({ rejection: { code: 'draft.sent' } });
    expect(await act('discardDraft')).toMatchObject({ changes: [{ value: null }] });
    expect(await act('discardDraft')).toMatchObject({ changes: [] });
  });
});
