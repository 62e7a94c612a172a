import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ledgerId } from '../../shared/protocol/ledger';
import { logResponse } from '../../shared/protocol/evidence';
import { emptyRoot } from '../../shared/evidence/merkle';
import { reachOf } from '../commands/reach';
import { nothingThere } from '../refusal';
import { look } from '../store/store';
import { route } from './route';
import type { House } from './server';

const mostEntries = 1000;

export function logRoutes(app: FastifyInstance, { store }: House): void {
  route(app, store, {
    method: 'GET',
    url: '/ledgers/:ledger/log',
    needs: 'device session',
    summary: 'The signed commands of a ledger, with what is needed to check them',
    params: z.object({ ledger: ledgerId }),
    query: z.object({ from: z.coerce.number().int().positive().default(1) }),
    answers: logResponse,
    handle: async ({ params: { ledger }, query, session }) =>
      store.within({ reads: [], snapshot: true }, async (tx) => {
        if (!(await reachOf(tx, session.actor)).has(ledger)) throw nothingThere();
        await look(tx, [ledger]);
        const head = await tx
          .selectFrom('ledger')
          .where('ledger', '=', ledger)
          .select(['ledger', 'size', 'root'])
          .executeTakeFirst();
        const rows = await tx
          .selectFrom('log')
          .where('ledger', '=', ledger)
          .where('index', '>=', query.from)
          .orderBy('index')
          .limit(mostEntries)
          .selectAll()
          .execute();
        const persons = [...new Set(rows.map((one) => one.body.actor.person))];
        const signers =
          persons.length === 0
            ? []
            : await tx
                .selectFrom('enrolment')
                .innerJoin('person', 'person.person', 'enrolment.person')
                .where('enrolment.person', 'in', persons)
                .where('enrolment.device', 'in', [...new Set(rows.map((one) => one.device))])
                .select(['enrolment.person', 'enrolment.device', 'person.name', 'enrolment.signing_key as signingKey'])
                .orderBy('enrolment.enrolled_at')
                .execute();
        return {
          entries: rows.map(({ index, body, received_at, leaf, root }) => ({
            index,
            command: body,
            receivedAt: received_at,
            leaf,
            root,
          })),
          head: head ?? { ledger, size: 0, root: emptyRoot },
          signers,
        };
      }),
  });
}
