/** `npm run bench -- act-offline`: from the button to durable and shown, with no network, beside a bare strict write. */
import { actOffline } from './measure/act-offline';
import { report } from './measure/report';

await report('act-offline', () => actOffline({ acts: 120, organisations: 14_000 }));
