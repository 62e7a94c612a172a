/** `npm run bench -- everything`: the search for everything, letter by letter, beside opening every patient at each letter. */
import { everything } from './measure/everything';
import { report } from './measure/report';

await report('everything', () => everything({ accesses: 20_000, few: 200, rounds: 3 }));
