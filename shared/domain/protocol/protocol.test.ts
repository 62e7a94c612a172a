import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { ids, larkfield, people } from '../testing/practices';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { protocolHash, receiptRowId, type ProtocolContent } from './model';
import { draftWaits, hasRead, lastRead, latestProtocol, unreadProtocol } from './reading';

const { larkfieldManager, larkfieldGuardian, larkfieldReception, harbourManager, harbourReception, quaysideManager } =
  people;
const practice = `practice:${larkfield.code}`;
const content = (version: number, text = 'Ring the side line.'): ProtocolContent => ({
  version,
  title: 'Working together',
  sections: [{ title: 'Before you look', text }],
  change: 'What we do',
});
const published = (version: number, text?: string) => {
  const one = content(version, text);
  return { ...one, hash: protocolHash(one) };
};
const draft = {
  arrangement: ids.arrangement,
  basedOn: 0,
  title: 'Working together',
  sections: content(1).sections,
  change: 'What we do',
};
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');

describe('a protocol', () => {
  it('is published in versions, each read by name, and whoever publishes has read it', async () => {
    const world = await signedWorld();
    expect(codeOf(await world.does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1)))).toBe(
      'done',
    );
    const { hash } = published(1);
    expect(
      codeOf(
        await world.later(5).does(harbourReception, arrangementOfTest, 'protocol.acknowledge', { version: 1, hash }),
      ),
    ).toBe('done');
    const receipts = await world.rows.list(arrangementOfTest, 'protocolReceipt');
    expect(receipts.map((one) => one.by.name).sort()).toEqual([harbourReception.name, larkfieldManager.name]);
    const first = receipts.find((one) => one.by.person === harbourReception.person)?.at;
    await world.later(5).does(harbourReception, arrangementOfTest, 'protocol.acknowledge', { version: 1, hash });
    expect(
      (await world.rows.get(arrangementOfTest, 'protocolReceipt', receiptRowId(harbourReception.person, 1)))?.at,
    ).toBe(first);
    expect(
      codeOf(
        await world.does(harbourManager, arrangementOfTest, 'protocol.publish', published(2, 'Ring 01632 960199.')),
      ),
    ).toBe('done');
    const versions = await world.rows.list(arrangementOfTest, 'protocol');
    expect(versions).toHaveLength(2);
    expect(versions.find((one) => one.version === 1)?.sections).toEqual(content(1).sections);
  });

  it('refuses the second of two who publish the same version, and the draft is found again', async () => {
    const world = await signedWorld();
    await world.does(larkfieldManager, practice, 'protocol.draft', draft);
    await world.does(harbourManager, arrangementOfTest, 'protocol.publish', published(1, 'Theirs'));
    // Offline, before: judged by what the service knows.
    const outcome = await world.later(-10).does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1));
    expect(outcome).toMatchObject({
      rejection: {
        code: 'protocol.taken',
        says: 'Callum Reid of Harbour View Practice published version 1 at 10:41, so yours was not published.',
        next: 'Your draft is kept. Compare it with what they wrote, then publish it as version 2.',
      },
    });
    const { hash } = published(1);
    await world.does(larkfieldManager, practice, 'protocol.markSent', {
      arrangement: ids.arrangement,
      version: 1,
      hash,
    });
    const kept = await world.rows.get(practice, 'protocolDraft', ids.arrangement);
    expect(kept && draftWaits(kept, await world.rows.list(arrangementOfTest, 'protocol'))).toBe('overtaken');
    expect(kept && draftWaits({ ...kept, sentAs: null }, [])).toBe('unfinished');
    const row = await world.rows.get(arrangementOfTest, 'protocol', '1');
    expect(kept && row && draftWaits({ ...kept, sentAs: { version: 1, hash: row.hash } }, [row])).toBeUndefined();
  });

  it('never alters what was published', async () => {
    const world = await signedWorld();
    await world.does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1));
    expect(
      codeOf(await world.later(1).does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1, 'Other'))),
    ).toBe('protocol.taken');
    expect((await world.rows.get(arrangementOfTest, 'protocol', '1'))?.sections).toEqual(content(1).sections);
  });

  it.each([
    ['a receptionist publishes', larkfieldReception, 'protocol.publish', published(1), 'authority.role'],
    ['a stranger publishes', quaysideManager, 'protocol.publish', published(1), 'authority.ledger'],
    ['a version is left out', larkfieldGuardian, 'protocol.publish', published(2), 'protocol.gap'],
    [
      'the text was altered',
      larkfieldManager,
      'protocol.publish',
      { ...published(1), hash: 'a'.repeat(64) },
      'protocol.hash',
    ],
    [
      'there is no such version',
      larkfieldReception,
      'protocol.acknowledge',
      { version: 3, hash: 'a'.repeat(64) },
      'protocol.unknown',
    ],
    [
      'only an administrator reads',
      { ...people.administrator, organisation: larkfield.code },
      'protocol.acknowledge',
      { version: 1, hash: 'a'.repeat(64) },
      'authority.role',
    ],
  ] as const)('refuses when %s', async (_, actor, name, args, code) => {
    const world = await signedWorld();
    expect(codeOf(await world.does(actor, arrangementOfTest, name, args))).toBe(code);
  });

  it('refuses a receipt for other words, and any version once the arrangement has ended', async () => {
    const world = await signedWorld();
    await world.does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1));
    expect(
      codeOf(
        await world.does(larkfieldReception, arrangementOfTest, 'protocol.acknowledge', {
          version: 1,
          hash: 'a'.repeat(64),
        }),
      ),
    ).toBe('protocol.other');
    await world.does(larkfieldManager, arrangementOfTest, 'arrangement.end', { reason: 'Over' });
    expect(codeOf(await world.later(1).does(harbourManager, arrangementOfTest, 'protocol.publish', published(2)))).toBe(
      'arrangement.state',
    );
  });
});

describe('a draft', () => {
  it('is saved unfinished, thrown away, and is the practice’s own', async () => {
    const world = await signedWorld();
    const unfinished = { ...draft, title: '', sections: [{ title: '', text: '' }], change: '' };
    expect(codeOf(await world.does(larkfieldManager, practice, 'protocol.draft', unfinished))).toBe('done');
    expect(await world.rows.get(practice, 'protocolDraft', ids.arrangement)).toMatchObject({ sentAs: null });
    await world.does(larkfieldGuardian, practice, 'protocol.discardDraft', { arrangement: ids.arrangement });
    expect(await world.rows.get(practice, 'protocolDraft', ids.arrangement)).toBeUndefined();
    for (const [name, args] of [
      ['protocol.draft', draft],
      ['protocol.discardDraft', { arrangement: ids.arrangement }],
      ['protocol.markSent', { arrangement: ids.arrangement, version: 1, hash: 'a'.repeat(64) }],
    ] as const) {
      expect(codeOf(await world.does(larkfieldReception, practice, name, args))).toBe('authority.role');
      expect(codeOf(await world.does(harbourManager, practice, name, args))).toBe('authority.ledger');
      const both = { ...people.administrator, roles: ['administrator' as const, 'practice-manager' as const] };
      expect(codeOf(await world.does(both, practice, name, args))).toBe('protocol.elsewhere');
    }
  });

  it('belongs to an arrangement of the practice', async () => {
    const world = await signedWorld();
    expect(
      codeOf(await world.does(larkfieldManager, practice, 'protocol.draft', { ...draft, arrangement: ids.unknown })),
    ).toBe('protocol.noArrangement');
  });
});

it('what is to be read is the version that stood at that moment', async () => {
  const world = await signedWorld();
  await world.does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1));
  const { hash } = published(1);
  await world.does(harbourReception, arrangementOfTest, 'protocol.acknowledge', { version: 1, hash });
  const before = world.at;
  await world.later(30).does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(2, 'New'));
  const protocols = await world.rows.list(arrangementOfTest, 'protocol');
  const receipts = await world.rows.list(arrangementOfTest, 'protocolReceipt');
  const asked = (person: string, at: string) =>
    unreadProtocol(ids.arrangement, { protocols, receipts, person, at })?.version;
  expect(asked(harbourReception.person, before)).toBeUndefined();
  expect(asked(harbourReception.person, world.at)).toBe(2);
  expect(asked(larkfieldManager.person, world.at)).toBeUndefined();
  expect(asked(harbourManager.person, before)).toBe(1);
  expect(
    unreadProtocol(ids.unknown, { protocols, receipts, person: harbourManager.person, at: world.at }),
  ).toBeUndefined();
  expect(latestProtocol(protocols)?.version).toBe(2);
  expect(lastRead(protocols, receipts, harbourReception.person)?.version).toBe(1);
  const second = protocols.find((one) => one.version === 2);
  expect(second && hasRead({ ...second, hash: 'b'.repeat(64) }, receipts, larkfieldManager.person)).toBe(false);
});
