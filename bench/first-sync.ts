/** `npm run bench -- first-sync`: 20,000 rows, sealed, to unlocked and listed, beside Dexie's bulkPut of the same rows. */
import { firstSync } from './measure/first-sync';
import { report } from './measure/report';

await report('first-sync', () => firstSync({ rows: 20_000, rounds: 5 }));
