/** `npm run bench -- service`: durable signed commands a second by HTTP, beside bare inserts in the same PostgreSQL. */
import { report } from './measure/report';
import { serviceWrites } from './measure/service-writes';

await report('service', () =>
  serviceWrites({
    loads: [
      { ledgers: 8, batch: 50, pushes: 4 },
      { ledgers: 8, batch: 1, pushes: 60 },
      { ledgers: 1, batch: 50, pushes: 16 },
      { ledgers: 1, batch: 1, pushes: 200 },
    ],
    rounds: 5,
  }),
);
