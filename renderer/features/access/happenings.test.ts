import { expect, it } from 'vitest';
import { coverage } from '../../../shared/domain/access/coverage';
import { directCareNotices } from '../../../shared/domain/notice/library';
import { happenings } from './happenings';

const home = { code: 'Z99001', name: 'Larkfield Surgery', town: 'Larkfield' };
const covered = coverage({
  arrangements: [],
  closures: [],
  notices: directCareNotices,
  guides: [],
  actor: { organisation: 'Z99002', roles: ['receptionist'] },
  home: home.code,
  homeName: home.name,
  basis: 'direct-care',
  relationship: 'none',
  breakGlass: false,
  madeAt: '2026-11-24T10:46:00.000Z',
});

it('says what is missing before anything can be said', () => {
  expect(happenings(undefined, { home: null, relationship: null })).toMatchObject([
    { kind: 'unknown', text: 'Choose the registered practice' },
  ]);
});

it('shows what stands in the way, and asks nothing more beside it', () => {
  const lines = happenings(covered, { home, relationship: null });
  expect(lines.map(({ kind }) => kind)).toEqual(['stop']);
});

it('reminds that the answer about knowing the patient may change who decides', () => {
  const broken = coverage({
    arrangements: [],
    closures: [],
    notices: directCareNotices,
    guides: [],
    actor: { organisation: 'Z99002', roles: ['receptionist'] },
    home: home.code,
    homeName: home.name,
    basis: 'direct-care',
    relationship: 'none',
    breakGlass: true,
    madeAt: '2026-11-24T10:46:00.000Z',
  });
  expect(happenings(broken, { home, relationship: null }).at(-1)?.kind).toBe('unknown');
  expect(happenings(broken, { home, relationship: 'none' }).map(({ kind }) => kind)).not.toContain('unknown');
});
