import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { listed } from '../words';
import { staffNamesIn } from './names-in';
import { builtInScale, scaleContent, scaleName, type ScaleContent } from './scale';
import { takeUp } from './take-up-scale';

/**
 * Another scale, or the next version of one, from a file: kept and in use from now on. What was declared before keeps the
 * words it was declared in. Buddies read the words of a level that is declared, so they name nobody.
 */
export const importScale = defineCommand({
  name: 'pressure.importScale',
  ledger: 'practice',
  nature: 'intent',
  title: 'Import a scale of pressure',
  args: z.strictObject({ id: uuid, scale: scaleContent }),
  async handle(read, { id, scale }, context) {
    const refused = needsRole(context, ['practice-manager'], 'import a scale');
    if (refused) return refused;
    const imported = await read.list(context.ledger, 'importedScale');
    const again = imported.find((one) => one.id === id);
    if (again && sameAct(context, again.by, again.at)) return changed([]);
    const twin = [builtInScale, ...imported].find((one) => isSameVersion(one, scale));
    if (twin && isSameText(twin, scale)) {
      return reject(
        'scale.known',
        `${scaleName(twin)} is here already, word for word.`,
        'Take it up in the list of scales.',
      );
    }
    if (twin || again) {
      return reject(
        'scale.version',
        `${scaleName(scale)} is here already with other words, on which levels may have been declared.`,
        'Give the changed one another version in the file.',
        'version',
      );
    }
    const names = [...(await read.list(context.ledger, 'staff')), ...(await read.list(context.ledger, 'boardPerson'))];
    const found = staffNamesIn(
      textOf(scale),
      names.map((one) => one.name),
    );
    if (found.whole.length > 0) {
      return reject(
        'scale.names',
        `Your buddies would read the name ${listed(found.whole)} in it.`,
        'Say it without names in the file: “the duty doctor”.',
      );
    }
    return changed([
      write('importedScale', id, { ...scale, id, at: context.madeAt, by: context.actor }),
      ...(await takeUp(read, id, id, context)),
    ]);
  },
});

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const isSameVersion = (one: ScaleContent, other: ScaleContent): boolean =>
  plain(one.title) === plain(other.title) && plain(one.version) === plain(other.version);
const words = (one: ScaleContent): string[] => [
  one.title,
  one.version,
  one.source,
  ...one.levels.flatMap((each) => [
    each.countsAs,
    String(each.opel),
    each.code,
    each.name,
    each.means,
    each.staff,
    each.others,
  ]),
];
const isSameText = (one: ScaleContent, other: ScaleContent): boolean =>
  JSON.stringify(words(one)) === JSON.stringify(words(other));
const textOf = (one: ScaleContent): string => words(one).join('\n');
