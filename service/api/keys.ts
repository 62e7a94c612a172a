import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { keysPost, keysResponse } from '../../shared/protocol/identity';
import { reachOf } from '../commands/reach';
import { keysFor, postKeys } from '../identity/ledger-keys';
import { nothingThere } from '../refusal';
import { route } from './route';
import type { House } from './server';

export function keyRoutes(app: FastifyInstance, { store }: House): void {
  route(app, store, {
    method: 'GET',
    url: '/keys',
    needs: 'device session',
    summary: 'Ledger keys sealed to this enrolment, and the readers who still lack one',
    answers: keysResponse,
    handle: async ({ session }) =>
      store.within({ reads: [] }, async (tx) => keysFor(tx, session.enrolment, await reachOf(tx, session.actor))),
  });

  route(app, store, {
    method: 'POST',
    url: '/keys',
    needs: 'device session',
    summary: 'A ledger key, sealed to some of its readers',
    body: keysPost,
    answers: z.object({ kept: z.int() }),
    bodyLimit: 4 * 1024 * 1024,
    handle: async ({ body, session }) =>
      store.within({ reads: [] }, async (tx) => {
        const reads = await reachOf(tx, session.actor);
        if (!reads.has(body.ledger)) throw nothingThere();
        return { kept: await postKeys(tx, session.enrolment, body) };
      }),
  });
}
