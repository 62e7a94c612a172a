import { describe, expect, it } from 'vitest';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { ids, people } from '../testing/practices';
import { assurance, assuranceWarnings } from './assurance';

const entered = {
  dspt: { status: 'met', year: 2026 },
  ico: { number: 'ZA123456', until: '2027-05-31' },
  caldicottGuardian: 'Dr Ben Carrow',
};
const parsed = (different: object = {}) =>
  assurance.parse({
    organisation: 'Z99001',
    ...entered,
    ...different,
    by: people.larkfieldManager,
    at: '2026-11-24T10:41:00.000Z',
  });

describe('how a party stands', () => {
  it('is entered by its own signatory, and stands under its own code', async () => {
    const world = await signedWorld();
    expect(await world.does(people.larkfieldReception, arrangementOfTest, 'arrangement.assure', entered)).toMatchObject(
      { rejection: { code: 'authority.role' } },
    );
    await world.does(people.harbourManager, arrangementOfTest, 'arrangement.assure', entered);
    expect(await world.rows.get(arrangementOfTest, 'assurance', 'Z99002')).toMatchObject({
      by: { name: 'Callum Reid' },
    });
    expect(await world.rows.get(arrangementOfTest, 'assurance', 'Z99001')).toBeUndefined();
    world.later(-60);
    expect(await world.does(people.harbourManager, arrangementOfTest, 'arrangement.assure', entered)).toMatchObject({
      rejection: { code: 'assurance.newer' },
    });
  });

  it.each(['12345678', 'ZA12345', 'A1234567'])('refuses the registration number %s', async (number) => {
    const world = await signedWorld();
    const ico = { ...entered.ico, number };
    expect(
      await world.does(people.harbourManager, arrangementOfTest, 'arrangement.assure', { ...entered, ico }),
    ).toMatchObject({ rejection: { code: 'command.malformed' } });
  });
});

describe('what is missing or out of date', () => {
  it('is nothing while the toolkit and the registration hold', () => {
    expect(assuranceWarnings('Larkfield', parsed(), '2027-05-31')).toEqual([]);
  });
  it('is said the day after', () => {
    expect(assuranceWarnings('Larkfield', parsed(), '2027-06-01')).toEqual([
      'The registration of Larkfield with the Information Commissioner ran out on 31 May 2027.',
    ]);
    const lasting = parsed({ ico: { number: 'ZA123456', until: '2030-01-01' } });
    expect(assuranceWarnings('Larkfield', lasting, '2027-06-30')).toEqual([]);
    expect(assuranceWarnings('Larkfield', lasting, '2027-07-01')[0]).toContain('The next was due on 30 June 2027');
  });
  it('is said of standards that are not met, and of a party that said nothing', () => {
    const weak = parsed({ dspt: { status: 'not-met', year: 2026 } });
    expect(assuranceWarnings('Larkfield', weak, '2026-11-24')[0]).toContain(
      'Standards not met” in the toolkit of 2025-26',
    );
    expect(assuranceWarnings('Larkfield', undefined, '2026-11-24')[0]).toContain('has not entered');
  });
});

describe('what was looked at, and the impact assessment', () => {
  const practice = 'practice:Z99001';
  const termsHash = 'a'.repeat(64);

  it('are kept for the practice: the last look of a person, the words of those who may write them', async () => {
    const world = await signedWorld();
    const look = (hash: string) =>
      world.does(people.larkfieldReception, practice, 'arrangement.look', {
        arrangement: ids.arrangement,
        termsHash: hash,
      });
    expect(await look(termsHash)).toMatchObject({ changes: [{ kind: 'arrangementLook' }] });
    expect(await look(termsHash)).toMatchObject({ changes: [] });
    world.later(-5);
    expect(await look('b'.repeat(64))).toMatchObject({ changes: [] });

    const save = (actor: typeof people.larkfieldManager, text: string | null, arrangement: string = ids.arrangement) =>
      world.does(actor, practice, 'dpia.save', { arrangement, section: 'necessity', text, termsHash });
    expect(await save(people.larkfieldReception, 'Mine.')).toMatchObject({ rejection: { code: 'authority.role' } });
    expect(await save(people.larkfieldManager, 'Ours.', ids.unknown)).toMatchObject({
      rejection: { code: 'arrangement.unknown' },
    });
    await save(people.larkfieldPrivacy, 'We cannot do it alone.');
    expect(await world.rows.get(practice, 'dpia', ids.arrangement)).toMatchObject({
      sections: { necessity: { text: 'We cannot do it alone.', by: { name: 'Tom Ellery' } } },
    });
    await save(people.larkfieldManager, null);
    expect(await world.rows.get(practice, 'dpia', ids.arrangement)).toMatchObject({ sections: {} });
  });

  it('keep what the practice tells its patients in its own words, until it goes back to the made ones', async () => {
    const world = await signedWorld();
    const save = (actor: typeof people.larkfieldManager, text: string | null, arrangement: string = ids.arrangement) =>
      world.does(actor, practice, 'patientsText.save', { arrangement, which: 'poster', text, termsHash });
    expect(await save(people.larkfieldReception, 'Mine.')).toMatchObject({ rejection: { code: 'authority.role' } });
    expect(await save(people.larkfieldManager, 'Ours.', ids.unknown)).toMatchObject({
      rejection: { code: 'arrangement.unknown' },
    });
    await save(people.larkfieldPrivacy, 'Harbour View will look after you.');
    expect(await world.rows.get(practice, 'patientsTexts', ids.arrangement)).toMatchObject({
      texts: { poster: { text: 'Harbour View will look after you.', by: { name: 'Tom Ellery' } } },
    });
    await save(people.larkfieldManager, null);
    expect(await world.rows.get(practice, 'patientsTexts', ids.arrangement)).toMatchObject({ texts: {} });
  });

  it('are not written by another organisation, whatever its role', async () => {
    const world = await signedWorld();
    const admin = { ...people.administrator, roles: ['administrator' as const, 'practice-manager' as const] };
    for (const [name, args] of [
      ['arrangement.look', { arrangement: ids.arrangement, termsHash }],
      ['dpia.save', { arrangement: ids.arrangement, section: 'why', text: 'So.', termsHash }],
      ['patientsText.save', { arrangement: ids.arrangement, which: 'poster', text: 'So.', termsHash }],
    ] as const)
      expect(await world.does(admin, practice, name, args)).toMatchObject({
        rejection: { code: expect.stringMatching(/elsewhere/) as string },
      });
  });
});
