import type { FastifyInstance } from 'fastify';
import { pullRequest, pullResponse, pushRequest, pushResponse } from '../../shared/protocol/sync';
import { reachOf } from '../commands/reach';
import { refused } from '../refusal';
import { pull } from '../store/pull';
import { look } from '../store/store';
import { route } from './route';
import type { House } from './server';

/** 500 commands of the largest sealed values still fit. */
const largestPush = 24 * 1024 * 1024;

export function syncRoutes(app: FastifyInstance, { store, executor }: House): void {
  route(app, store, {
    method: 'POST',
    url: '/sync/push',
    needs: 'device session',
    summary: 'Unsent commands of this computer, oldest first',
    body: pushRequest,
    answers: pushResponse,
    bodyLimit: largestPush,
    handle: async ({ body, session }) => {
      // A shared desk: whoever is signed in sends what colleagues did on the same computer; each command has its own signature.
      if (body.commands.some((one) => one.device !== session.device)) {
        throw refused(
          403,
          'push.otherDevice',
          'Some of this was made on another computer, so none of it was taken.',
          'Send it from the computer where it was made.',
        );
      }
      return { results: await executor.execute(body.commands) };
    },
  });

  route(app, store, {
    method: 'POST',
    url: '/sync/pull',
    needs: 'device session',
    summary: 'Rows that are new since the cursors',
    body: pullRequest,
    answers: pullResponse,
    bodyLimit: 1024 * 1024,
    handle: async ({ body, session }) =>
      store.within({ reads: [], snapshot: true }, async (tx) => {
        const reads = await reachOf(tx, session.actor);
        await look(tx, [...reads]);
        return pull(tx, reads, body);
      }),
  });
}
