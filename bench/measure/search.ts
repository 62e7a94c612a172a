import type { Page } from '@playwright/test';
import { Installation } from '../../e2e/support/installation';
import { enrol } from './engine-in-window';
import { pairedRatio, quantile, rounded, spread, type Spread } from './figures';
import { progress } from './report';
import { seededService } from './seeded-service';

export interface Search {
  organisations: number;
  /** Milliseconds for the engine's answer, for every text that stands in the field while the queries are typed. */
  answer: Spread;
  /** Milliseconds for filtering the same rows by `includes` of what was typed, over name, town, postcode and code. */
  scan: Spread;
  /** How long the answer takes as a part of the scan's time; median of pairs, and of the two slow ends. */
  answerOverScan: number;
  answerOverScanP95: number;
  /** Milliseconds from the key to the frame with the new list, typed with real keys into the field of the draft. */
  keyToList: Spread;
  /** The slowest texts, so that they can be looked at. */
  slowest: { text: string; ms: number }[];
}

/** What people type: common words that half the register has, rare ones, codes, postcodes, mistakes. */
export const typed = [
  'medical centre',
  'the surgery',
  'health centre saltmere',
  'harbour view',
  'mill lane thornbeck',
  'st brides',
  'kingfisher family',
  'ZA1234',
  'zz12 3',
  'harbuor veiw',
  'medcal centre',
  'wexcombe group practice',
];

/** Search over the register, keystroke by keystroke, in the real window. */
export async function search(size: {
  organisations: number;
  queries?: readonly string[];
  rounds: number;
}): Promise<Search> {
  const { organisations, queries = typed, rounds } = size;
  const { service } = await seededService({ organisations });
  const installation = await Installation.on(service).catch(async (error: unknown) => {
    await service.dispose();
    throw error;
  });
  try {
    const { page } = installation;
    await enrol(page, { account: 'anne.cole', organisation: 'Z99001', secret: installation.secret });
    await answers(page, queries, 1);
    const answered = await answers(page, queries, rounds);
    progress(`${answered.length} answers`);
    const keyToList = await typeIntoField(page, queries);
    const engine = answered.map((one) => one.answer);
    const scan = answered.map((one) => one.scan);
    return {
      organisations,
      answer: spread(engine),
      scan: spread(scan),
      answerOverScan: pairedRatio(engine, scan),
      answerOverScanP95: rounded(quantile(engine, 0.95) / quantile(scan, 0.95)),
      keyToList: spread(keyToList),
      slowest: answered
        .toSorted((one, other) => other.answer - one.answer)
        .slice(0, 5)
        .map(({ text, answer }) => ({ text, ms: rounded(answer) })),
    };
  } finally {
    await installation.dispose();
    await service.dispose();
  }
}

interface Answered {
  text: string;
  answer: number;
  scan: number;
}

/** Both ways in turn, for every beginning of every query. The page's clock has steps of 0.1 ms. */
function answers(page: Page, queries: readonly string[], rounds: number): Promise<Answered[]> {
  return page.evaluate(
    async ({ queries, rounds }) => {
      const { engine, store } = window.measured;
      const rows = [...store.getState().rows.organisation.values()].flatMap(({ value }) =>
        'prescribingSetting' in value ? value : [],
      );
      const measured: Answered[] = [];
      let found = 0;
      for (let round = 0; round < rounds; round++) {
        for (const query of queries) {
          for (let end = 1; end <= query.length; end++) {
            const text = query.slice(0, end);
            const began = performance.now();
            found += engine.searchOrganisations(text, 50).length;
            const between = performance.now();
            const wanted = text.toLowerCase();
            found += rows
              .filter((one) => `${one.name} ${one.town} ${one.postcode} ${one.code}`.toLowerCase().includes(wanted))
              .slice(0, 50).length;
            measured.push({ text, answer: between - began, scan: performance.now() - between });
          }
          // Between two keys the window is free, as it is for who types.
          await new Promise((next) => setTimeout(next, 20));
        }
      }
      if (found === 0) throw new Error('Nothing was found at all');
      return measured;
    },
    { queries, rounds },
  );
}

/** Real keys, at the pace of a fast typist. */
async function typeIntoField(page: Page, queries: readonly string[]): Promise<number[]> {
  const rail = page.getByRole('navigation');
  await rail
    .getByRole('link', { name: /^Arrangements/ })
    .or(rail.getByRole('button', { name: /^Arrangements/ }))
    .first()
    .click();
  await page.keyboard.press('n');
  const field = page.getByLabel(/^With which practice/);
  await field.click();
  const times = await page.evaluateHandle(() => {
    const times: number[] = [];
    // The event's own time is that of the key, before anything of the page has run.
    const onKey = (event: KeyboardEvent) => {
      if (event.key.length !== 1) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return times;
  });
  for (const query of queries) {
    await field.fill('');
    await page.keyboard.type(query, { delay: 90 });
  }
  await page.waitForTimeout(200);
  return times.jsonValue();
}
