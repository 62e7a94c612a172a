import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { referenceLedger } from '../../shared/protocol/ledger';
import {
  challengeRequest,
  challengeResponse,
  deviceSession,
  deviceSignIn,
  enrolmentRequest,
  enrolmentResponse,
  profile,
  sessionTokenHeader,
  signIn,
} from '../../shared/protocol/identity';
import { accountKey } from '../identity/accounts';
import { answeredBy, challenge, enrol, nextSeq } from '../identity/enrolments';
import { passwordFits } from '../identity/password';
import { beginSession, endSession, profileOf, rolesAt } from '../identity/sessions';
import { Tries } from '../identity/tries';
import { refused } from '../refusal';
import { pairsBegun } from '../store/pairs';
import type { House } from './server';
import { route } from './route';

const wrong = () =>
  refused(401, 'session.wrong', 'The account or the password is wrong.', 'Check both and type them again.');
const wrongKey = () =>
  refused(
    401,
    'session.device',
    'This computer could not be recognised, or you were taken off it.',
    'Sign in with your account and password to add it again.',
  );
const reference = { reads: [referenceLedger] };

export function identityRoutes(app: FastifyInstance, { store, pokes, enrolled: letIn }: House): void {
  const tries = new Tries();

  route(app, store, {
    method: 'POST',
    url: '/session',
    needs: 'nothing',
    summary: 'Sign in with account and password',
    body: signIn,
    answers: profile,
    perMinute: 60,
    handle: async ({ body, reply }) => {
      const account = accountKey(body.account);
      const wait = tries.waitSeconds(account);
      if (wait > 0)
        throw refused(
          429,
          'session.wait',
          'There were too many wrong passwords for this account.',
          `Wait ${wait} seconds, then try again.`,
        );
      const known = await store.within({ reads: [] }, (tx) =>
        tx.selectFrom('account').where('account', '=', account).selectAll().executeTakeFirst(),
      );
      // Outside the transaction: it takes a tenth of a second, for an unknown account as well.
      const person = (await passwordFits(body.password, known?.password_hash)) ? known?.person : undefined;
      if (person === undefined) {
        tries.wrong(account);
        throw wrong();
      }
      tries.right(account);
      return store.within(reference, async (tx) => {
        void reply.header(sessionTokenHeader, await beginSession(tx, person, null));
        return profileOf(tx, person);
      });
    },
  });

  route(app, store, {
    method: 'POST',
    url: '/enrolments',
    needs: 'password session',
    summary: "Put this person's keys on this computer on record, for one organisation",
    body: enrolmentRequest,
    answers: enrolmentResponse,
    handle: async ({ body, session }) => {
      const { enrolled, lacks } = await store.within({ reads: [] }, async (tx) => ({
        enrolled: await enrol(tx, session.person, body),
        lacks: await pairsBegun(tx, body.organisation),
      }));
      // Computers that hold the keys pass them on at once: somebody new may need a record in the next minute.
      pokes.grew(lacks);
      await letIn?.();
      return enrolled;
    },
  });

  route(app, store, {
    method: 'POST',
    url: '/session/challenge',
    needs: 'nothing',
    summary: 'Something to sign with the key of an enrolment',
    body: challengeRequest,
    answers: challengeResponse,
    handle: async ({ body }) => ({
      challenge: await store.within({ reads: [] }, (tx) => challenge(tx, body.enrolment)),
    }),
  });

  route(app, store, {
    method: 'POST',
    url: '/session/device',
    needs: 'nothing',
    summary: 'Sign in with the key of an enrolment',
    body: deviceSignIn,
    answers: deviceSession,
    handle: async ({ body, reply, request }) =>
      // The challenge counts once even if what follows fails, so it is used up in a transaction of its own.
      {
        const found = await store.within({ reads: [] }, (tx) => answeredBy(tx, body));
        if (!found) throw wrongKey();
        request.organisation = found.organisation;
        return store.within(reference, async (tx) => {
          const roles = await rolesAt(tx, found.person, found.organisation);
          if (!roles?.length) throw wrongKey();
          void reply.header(sessionTokenHeader, await beginSession(tx, found.person, found.enrolment));
          return {
            profile: await profileOf(tx, found.person),
            organisation: found.organisation,
            nextSeq: await nextSeq(tx, found.device),
            at: new Date().toISOString(),
          };
        });
      },
  });

  route(app, store, {
    method: 'DELETE',
    url: '/session',
    needs: 'any session',
    summary: 'Sign out',
    answers: z.object({ ended: z.literal(true) }),
    handle: async ({ session }) => {
      await endSession(store, session.tokenHash);
      return { ended: true };
    },
  });
}
