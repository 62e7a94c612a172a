import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Rejection } from '../../shared/protocol/sync';
import type { Executor } from '../commands/execute';
import type { Pokes } from '../commands/pokes';
import type { Operator } from '../operator/operator';
import { Refusal, refused } from '../refusal';
import type { Store } from '../store/store';
import { deeperThan } from './depth';
import { demonstrationRoutes } from './demonstration';
import { eventRoutes } from './events';
import { joiningRoutes } from './joining';
import { identityRoutes } from './identity';
import { keyRoutes } from './keys';
import { logRoutes } from './log';
import { everyRouteSays, route } from './route';
import { syncRoutes } from './sync';

/** What the routes work with. */
export interface House {
  store: Store;
  executor: Executor;
  operator: Operator;
  pokes: Pokes;
  demonstration: boolean;
  /** In the demonstration's story: lets a newcomer in before they hear that they are enrolled. Not there otherwise. */
  enrolled?: () => Promise<void>;
}

export interface ServerOptions extends House {
  /** Where log lines go; standard error otherwise, since standard output says where the service listens. */
  logTo?: { write(line: string): void };
  /** Requests a minute from one address, over all routes. */
  perMinute?: number;
}

/** Deeper than any command's arguments, and far from what exhausts the stack of a recursive schema. */
const deepest = 60;

/** The HTTP service, with every route. Not yet listening. */
export async function server(options: ServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    bodyLimit: 64 * 1024,
    // Only what is on this list is ever logged: no addresses, no queries, no bodies, no headers.
    logger: {
      level: 'info',
      base: null,
      stream: options.logTo ?? process.stderr,
      serializers: { err: (error: Error) => ({ type: error.name, message: '', stack: '' }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
    forceCloseConnections: true,
    return503OnClosing: true,
  });
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  // Answers are made by our own typed code; running 4,000 rows through their schema again would only cost time.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  everyRouteSays(app);
  app.addHook('onResponse', (request, reply, done) => {
    app.log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        organisation: request.organisation,
      },
      'answered',
    );
    done();
  });
  app.addHook('preValidation', async (request) => {
    if (deeperThan(request.body, deepest))
      throw refused(
        400,
        'request.deep',
        'The service was sent something that is nested too deeply.',
        'Update Practice Buddy.',
      );
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const { status, rejection } = answerTo(error);
    if (status >= 500)
      app.log.error(
        {
          route: request.routeOptions.url,
          type: error.name,
          ...('code' in error ? { code: error.code } : {}),
          at: error.stack?.split('\n')[1]?.trim(),
        },
        'failed',
      );
    void reply.status(status).send(rejection);
  });
  app.setNotFoundHandler((_request, reply) => {
    void reply.status(404).send({
      code: 'nothing.there',
      says: 'There is nothing at this address.',
      next: 'Check that Practice Buddy and the service are of the same version.',
    } satisfies Rejection);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await app.register(rateLimit, {
    max: options.perMinute ?? 3000,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, context) =>
      new Refusal(429, {
        code: 'service.tooMany',
        says: 'That was tried too often in a short time.',
        next: `Wait ${Math.ceil(context.ttl / 1000)} seconds, then try again.`,
      }),
  });
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Practice Buddy service',
        version: '1',
        description: 'Commands in, rows out. Every error is a rejection: { code, says, next }.',
      },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'The token from x-practice-buddy-session' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  const { store } = options;
  route(app, store, {
    method: 'GET',
    url: '/health',
    needs: 'nothing',
    summary: 'Whether the service and its database answer',
    answers: z.object({ ok: z.literal(true) }),
    handle: async () => store.within({ reads: [] }, async () => ({ ok: true })),
  });
  route(app, store, {
    method: 'GET',
    url: '/openapi.json',
    needs: 'nothing',
    summary: 'This description',
    answers: z.looseObject({}),
    handle: async () => app.swagger(),
  });
  identityRoutes(app, options);
  keyRoutes(app, options);
  joiningRoutes(app, options);
  syncRoutes(app, options);
  eventRoutes(app, options);
  logRoutes(app, options);
  if (options.demonstration) demonstrationRoutes(app, options);
  await app.ready();
  return app;
}

function answerTo(error: FastifyError | Refusal): { status: number; rejection: Rejection } {
  if (error instanceof Refusal) return { status: error.statusCode, rejection: error.rejection };
  if (error.validation !== undefined) {
    // The path says which field; what was in it may be a person's words.
    return {
      status: 400,
      rejection: {
        code: 'request.malformed',
        says: `The service did not understand what it was sent (${error.validation[0]?.instancePath ?? ''}).`,
        next: 'Update Practice Buddy. If it happens again, tell whoever looks after it.',
      },
    };
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return {
      status: error.statusCode,
      rejection: {
        code: 'request.refused',
        says: 'The service did not take this request.',
        next: 'Update Practice Buddy. If it happens again, tell whoever looks after it.',
      },
    };
  }
  return {
    status: 503,
    rejection: {
      code: 'service.fault',
      says: 'The service could not answer just now. Nothing was changed.',
      next: 'It is tried again by itself. What you record meanwhile is kept on this computer.',
    },
  };
}
