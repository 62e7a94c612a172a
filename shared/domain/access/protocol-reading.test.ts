import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { protocolHash, type ProtocolContent } from '../protocol/model';
import { people } from '../testing/practices';
import { acknowledgementOfTest, arrangementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { coverage } from './coverage';

/** The protocol is read before the next access: in the way of it where the terms insist, only said where they remind. */

const { harbourReception, larkfieldManager } = people;
const content = (version: number): ProtocolContent => ({
  version,
  title: 'Working together',
  sections: [{ title: 'Before you look', text: 'Ring the side line.' }],
  change: `Version ${version}`,
});
const published = (version: number) => ({ ...content(version), hash: protocolHash(content(version)) });
const receiptFor = (version: number) => ({ version, hash: protocolHash(content(version)) });
const concernsOf = (outcome: Outcome): string[] =>
  'rejection' in outcome ? [outcome.rejection.code] : outcome.concerns.map((one) => one.code);

async function worldThat(protocolReading: 'insist' | 'remind' | undefined) {
  const world = await signedWorld(protocolReading ? { protocolReading } : {});
  await world.does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(1));
  return world.later(1);
}

describe('where the terms insist', () => {
  it('a request is refused until the version is read, and says what to do', async () => {
    const world = await worldThat('insist');
    const refused = await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
    expect(refused).toMatchObject({
      concerns: [
        {
          code: 'protocol.unread',
          says: 'You have not read version 1 of the protocol with Larkfield Surgery, and the arrangement asks for that first.',
          next: 'Read the protocol now, then go on. Nothing you typed is lost.',
        },
      ],
    });
    expect(await world.rows.get(pairOfTest, 'access', requestArgs.id)).toMatchObject({ state: { is: 'refused' } });
  });

  it('it is granted to who has read it', async () => {
    const world = await worldThat('insist');
    await world.does(harbourReception, arrangementOfTest, 'protocol.acknowledge', receiptFor(1));
    expect(concernsOf(await world.does(harbourReception, pairOfTest, 'access.request', requestArgs))).toEqual([]);
    expect(await world.rows.get(pairOfTest, 'access', requestArgs.id)).toMatchObject({ state: { is: 'granted' } });
  });

  it('a version that came between the request and the opening is a concern, and none once it is read', async () => {
    const open = { access: requestArgs.id, acknowledgement: acknowledgementOfTest };
    for (const reads of [false, true]) {
      const world = await worldThat('insist');
      await world.does(harbourReception, arrangementOfTest, 'protocol.acknowledge', receiptFor(1));
      await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
      await world.later(2).does(larkfieldManager, arrangementOfTest, 'protocol.publish', published(2));
      if (reads) await world.later(1).does(harbourReception, arrangementOfTest, 'protocol.acknowledge', receiptFor(2));
      const opened = await world.later(1).does(harbourReception, pairOfTest, 'access.open', open);
      expect(concernsOf(opened)).toEqual(reads ? [] : ['protocol.unread']);
    }
  });

  it('danger to life is never held up', async () => {
    const world = await worldThat('insist');
    const asked = await world.does(harbourReception, pairOfTest, 'access.request', {
      ...requestArgs,
      breakGlass: true,
    });
    expect(concernsOf(asked)).toEqual([]);
    const open = { access: requestArgs.id, acknowledgement: acknowledgementOfTest };
    expect(concernsOf(await world.later(1).does(harbourReception, pairOfTest, 'access.open', open))).toEqual([]);
  });
});

it.each(['remind', undefined] as const)(
  'where the terms %s, it is only said, before the person commits',
  async (how) => {
    const world = await worldThat(how);
    expect(concernsOf(await world.does(harbourReception, pairOfTest, 'access.request', requestArgs))).toEqual([]);
    const question = {
      arrangements: await world.rows.list(arrangementOfTest, 'arrangement'),
      closures: [],
      notices: await world.rows.list('reference', 'notice'),
      guides: [],
      actor: harbourReception,
      home: requestArgs.home,
      basis: 'direct-care' as const,
      relationship: 'none' as const,
      breakGlass: false,
      madeAt: world.at,
      protocols: await world.rows.list(arrangementOfTest, 'protocol'),
      read: { person: harbourReception.person, receipts: [] },
    };
    const judged = coverage(question);
    expect(judged.decision).toBe('granted');
    expect(judged.lines.map((one) => one.text)).toContain('You have not read version 1 of the protocol with Larkfield');
    const afterwards = coverage({ ...question, protocols: [] });
    expect(afterwards.lines.map((one) => one.text).join()).not.toContain('protocol');
  },
);
