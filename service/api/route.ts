import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { z } from 'zod';
import { findSession, tokenHash, type DeviceSession, type PasswordSession, type Session } from '../identity/sessions';
import { refused } from '../refusal';
import type { Store } from '../store/store';

/** What a route needs before its handler is asked. There is no default: a route that does not say is refused at start. */
export type Need = 'nothing' | 'password session' | 'device session' | 'any session';

interface SessionFor {
  nothing: undefined;
  'password session': PasswordSession;
  'device session': DeviceSession;
  'any session': Session;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    needs?: Need;
  }
  interface FastifyRequest {
    /** For the log line only: which organisation asked. */
    organisation?: string;
  }
}

export interface RouteOptions<
  N extends Need,
  Body extends z.ZodType,
  Params extends z.ZodType,
  Query extends z.ZodType,
> {
  method: HTTPMethods;
  url: string;
  needs: N;
  summary: string;
  body?: Body;
  params?: Params;
  query?: Query;
  answers: z.ZodType;
  /** Requests a minute from one address; the general limit otherwise. */
  perMinute?: number;
  /** Largest body in bytes; 64 KB otherwise. */
  bodyLimit?: number;
  handle: (asked: Asked<N, Body, Params, Query>) => Promise<unknown>;
}

export interface Asked<N extends Need, Body extends z.ZodType, Params extends z.ZodType, Query extends z.ZodType> {
  body: z.output<Body>;
  params: z.output<Params>;
  query: z.output<Query>;
  session: SessionFor[N];
  request: FastifyRequest;
  reply: FastifyReply;
}

export const notSignedIn = () =>
  refused(
    401,
    'session.needed',
    'You are not signed in, or the sign-in has ended.',
    'Sign in again. Nothing that you recorded is lost.',
  );

/** A route that does not say what it needs keeps the service from starting. */
export function everyRouteSays(app: FastifyInstance): void {
  app.addHook('onRoute', (added) => {
    if (added.config?.needs === undefined)
      throw new Error(`The route ${String(added.method)} ${added.url} does not say what it needs`);
  });
}

const sessions = new WeakMap<FastifyRequest, Session>();

/** The one way to add a route. */
export function route<N extends Need, Body extends z.ZodType, Params extends z.ZodType, Query extends z.ZodType>(
  app: FastifyInstance,
  store: Store,
  options: RouteOptions<N, Body, Params, Query>,
): void {
  const { method, url, needs, summary, body, params, query, answers, perMinute, bodyLimit, handle } = options;
  app.route({
    method,
    url,
    config: { needs, ...(perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } }) },
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    schema: {
      summary,
      ...(needs === 'nothing' ? {} : { security: [{ session: [] }] }),
      ...(body ? { body } : {}),
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      response: { 200: answers },
    },
    // Before the body is read: a stranger's megabytes are not even parsed.
    onRequest: async (request) => {
      const session = await sessionFor(store, needs, request);
      if (session) sessions.set(request, session);
      if (session?.is === 'device') request.organisation = session.actor.organisation;
    },
    handler: async (request, reply) => {
      const session = sessions.get(request);
      return handle({
        // Validated by the schemas above before the handler is called, so they are what the schemas say.
        body: request.body as z.output<Body>,
        params: request.params as z.output<Params>,
        query: request.query as z.output<Query>,
        // `sessionFor` gives just the kind that `needs` names.
        session: session as SessionFor[N],
        request,
        reply,
      });
    },
  });
}

async function sessionFor(store: Store, needs: Need, request: FastifyRequest): Promise<Session | undefined> {
  if (needs === 'nothing') return undefined;
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
  const session = token === undefined ? undefined : await findSession(store, tokenHash(token));
  if (!session) throw notSignedIn();
  if (needs !== 'any session' && needs !== `${session.is} session`) {
    throw refused(
      403,
      'session.kind',
      'This sign-in is not for that.',
      needs === 'device session' ? 'Unlock this computer first.' : 'Sign in with your account and password.',
    );
  }
  return session;
}
