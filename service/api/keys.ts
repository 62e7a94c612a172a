import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { keysPost, keysResponse } from '../../shared/protocol/identity';
import { kindOf, organisationsIn, pairLedger } from '../../shared/protocol/ledger';
import { odsCode } from '../../shared/protocol/primitives';
import { reachOf } from '../commands/reach';
import { keysFor, postKeys } from '../identity/ledger-keys';
import { nothingThere } from '../refusal';
import { route } from './route';
import type { House } from './server';

export function keyRoutes(app: FastifyInstance, { store, pokes }: House): void {
  route(app, store, {
    method: 'GET',
    url: '/keys',
    needs: 'device session',
    summary: 'Ledger keys sealed to this enrolment, and the readers who still lack one',
    // `with`: an organisation with which nothing has begun yet. For danger to life a record is opened without an arrangement.
    query: z.object({ with: odsCode.optional() }),
    answers: keysResponse,
    handle: async ({ session, query }) =>
      store.within({ reads: [] }, async (tx) => {
        const reads = await reachOf(tx, session.actor);
        const mine = session.actor.organisation;
        if (query.with !== undefined && query.with !== mine) reads.add(pairLedger(mine, query.with));
        return keysFor(tx, session.enrolment, reads);
      }),
  });

  route(app, store, {
    method: 'POST',
    url: '/keys',
    needs: 'device session',
    summary: 'A ledger key, sealed to some of its readers',
    body: keysPost,
    answers: z.object({ kept: z.int() }),
    bodyLimit: 4 * 1024 * 1024,
    handle: async ({ body, session }) => {
      const kept = await store.within({ reads: [] }, async (tx) => {
        const reads = await reachOf(tx, session.actor);
        const ours =
          kindOf(body.ledger) === 'pair' && organisationsIn(body.ledger).includes(session.actor.organisation);
        if (!ours && !reads.has(body.ledger)) throw nothingThere();
        return postKeys(tx, session.enrolment, body);
      });
      // Whoever waits for this key asks at once and not at their next heartbeat.
      if (kept > 0) pokes.grew([body.ledger]);
      return { kept };
    },
  });
}
