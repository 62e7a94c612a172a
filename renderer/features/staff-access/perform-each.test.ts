import { expect, test } from 'vitest';
import type { Performed } from '../../engine';
import { performEach } from './perform-each';

const each = (about: string) => ({
  name: 'staffAccess.approve',
  ledger: 'pair:Z99001+Z99002',
  args: { id: about },
  about,
});

test('what is refused does not keep the others from being done, and is said with whom it is about', async () => {
  const asked: string[] = [];
  const engine = {
    perform: (_name: string, _ledger: string, args: Record<string, unknown>): Promise<Performed> => {
      asked.push(String(args['id']));
      return Promise.resolve(
        args['id'] === 'Jo'
          ? { ok: false, rejection: { code: 'staffAccess.state', says: 'It was withdrawn.', next: 'Look again.' } }
          : { ok: true, command: String(args['id']) },
      );
    },
  };
  expect(await performEach(engine, ['Priya', 'Jo', 'Mei'].map(each))).toMatchObject({
    ok: false,
    rejection: { says: '2 of 3 were done. Jo: It was withdrawn.' },
  });
  expect(asked).toEqual(['Priya', 'Jo', 'Mei']);
  expect(await performEach(engine, ['Priya'].map(each))).toEqual({ ok: true, command: 'Priya' });
});
