import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../shared/protocol/actor';
import { kindOf, organisationsIn, type LedgerId } from '../../shared/protocol/ledger';
import { reachOf } from '../commands/reach';
import { findSession } from '../identity/sessions';
import { route } from './route';
import type { House } from './server';

const heartbeatMs = 15_000;

export function eventRoutes(app: FastifyInstance, { store, pokes }: House): void {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });

  route(app, store, {
    method: 'GET',
    url: '/sync/events',
    needs: 'device session',
    summary: 'Server-sent events: which ledgers of mine grew',
    answers: z.string(),
    handle: async ({ session, reply }) => {
      let reads = await readable(session.actor);
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      stream.write(': connected\n\n');

      /** A new or altered arrangement may have opened or closed ledgers to this very reader, and a pair may have begun. */
      const mayChangeReach = (ledger: LedgerId): boolean =>
        kindOf(ledger) === 'arrangement' ||
        (kindOf(ledger) === 'pair' &&
          !reads.has(ledger) &&
          organisationsIn(ledger).includes(session.actor.organisation));
      const say = async (ledgers: LedgerId[]): Promise<void> => {
        if (ledgers.some(mayChangeReach)) reads = await readable(session.actor);
        const mine = ledgers.filter((ledger) => reads.has(ledger));
        if (mine.length > 0) stream.write(`data: ${JSON.stringify({ ledgers: mine })}\n\n`);
      };
      const forget = pokes.onGrown((ledgers) => void say(ledgers).catch(end));
      const heartbeat = setInterval(() => {
        stream.write(': here\n\n');
        // A session that ended, or a person taken off the computer, hears nothing more.
        void findSession(store, session.tokenHash).then((still) => still ?? end(), end);
      }, heartbeatMs);
      function end(): void {
        clearInterval(heartbeat);
        forget();
        open.delete(end);
        stream.end();
      }
      open.add(end);
      stream.on('close', end);
      return reply;
    },
  });

  const readable = (actor: Actor): Promise<Set<LedgerId>> => store.within({ reads: [] }, (tx) => reachOf(tx, actor));
}
