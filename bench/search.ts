/** `npm run bench -- search`: 14,000 organisations, keystroke by keystroke, beside a plain scan of the same rows. */
import { report } from './measure/report';
import { search } from './measure/search';

await report('search', () => search({ organisations: 14_000, rounds: 5 }));
