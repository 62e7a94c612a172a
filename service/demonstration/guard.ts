import { Explained } from '../explained';
import type { Settings } from '../settings';
import { noLedgers, type Store } from '../store/store';
import { people } from './people';

/** What of the settings says whether this is a demonstration. */
export type Demonstrating = Pick<Settings, 'demonstration' | 'story'>;

/**
 * Keeps the demonstration and a real service apart, both ways: where real people work, no accounts with a known password
 * are made; and a database with such accounts (and keys that the demonstration holds) is never served as a real one.
 * @throws Explained when the database is of the other sort
 */
export async function keepApart(store: Store, { demonstration }: Demonstrating): Promise<void> {
  const made = people.map(({ person }) => person);
  const { theirs, others } = await store.within(noLedgers, async (tx) => {
    const known = await tx.selectFrom('account').where('person', 'in', made).select('account').executeTakeFirst();
    const any = await tx.selectFrom('account').select('account').executeTakeFirst();
    return { theirs: known !== undefined, others: any !== undefined };
  });
  if (theirs && !demonstration)
    throw new Explained(
      'This database was filled for a demonstration: it has accounts with a password that everybody knows. Nothing was changed. For real use, give the service a DATA_DIR or DATABASE_URL of its own.',
    );
  if (others && !theirs && demonstration)
    throw new Explained(
      'This database is in use, so no demonstration was put into it. Nothing was changed. Take DEMONSTRATION away, or give the demonstration a DATA_DIR of its own.',
    );
}

/** @throws Explained unless the service is told to tell the story: only then may this process hold keys of ledgers. */
export function onlyInTheStory({ demonstration, story }: Demonstrating): void {
  if (demonstration && story) return;
  throw new Explained(
    'Keys that open what practices seal are held by a service only while it tells the demonstration’s story. Nothing was opened.',
  );
}
