/** `npm run bench -- start`: the packaged program's start and memory, beside a bare window of the same runtime. */
import { report } from './measure/report';
import { start } from './measure/start';

await report('start', () => start({ rows: 20_000, rounds: 5, settleMs: 8_000 }));
