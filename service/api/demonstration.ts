import type { FastifyInstance } from 'fastify';
import { demonstrationPeople } from '../../shared/protocol/identity';
import { demonstrationAccounts } from '../demonstration/people';
import { route } from './route';
import type { House } from './server';

export function demonstrationRoutes(app: FastifyInstance, { store }: House): void {
  route(app, store, {
    method: 'GET',
    url: '/demonstration/people',
    needs: 'nothing',
    summary: 'Whom one can be in the demonstration. Not there otherwise.',
    answers: demonstrationPeople,
    handle: async () => ({ people: demonstrationAccounts }),
  });
}
