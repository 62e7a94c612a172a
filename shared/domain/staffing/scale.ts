import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, uuid } from '../../protocol/primitives';
import builtIn from './built-in-scale.json' with { type: 'json' };
import { level, levels, type Level } from './level';
import { inOrder } from './scale-order';
import { scaleLine, scaleLineOrNothing } from './scale-words';

/** One level as a scale defines it. */
export const levelDefinition = z.object({
  /** The step of ours that it is; all rules go by it. */
  countsAs: level,
  /** What stands where there is little room, such as beside a chart. */
  code: scaleLine(10),
  name: scaleLine(40),
  opel: z.int().min(1).max(4),
  means: scaleLine(600),
  staff: scaleLineOrNothing(300),
  others: scaleLineOrNothing(300),
});
export type LevelDefinition = z.infer<typeof levelDefinition>;

/** How the levels are defined. Data, since there is no single national scale and the local ones change. */
export const scaleContent = z.object({
  title: scaleLine(120),
  version: scaleLine(40),
  /** Who published it. */
  source: scaleLine(400),
  levels: z.array(levelDefinition).superRefine(inOrder),
});
export type ScaleContent = z.infer<typeof scaleContent>;

/** The id of an imported scale, or that of the one that comes with Practice Buddy. */
export const scaleId = z.string().regex(/^[a-z0-9-]{3,60}$/, { error: 'This is not the name of a scale.' });
export const pressureScale = scaleContent.extend({ id: scaleId });
export type PressureScale = z.infer<typeof pressureScale>;

/** Row kind `importedScale` in `practice:<ODS>`: a scale that the practice imported. Never altered: a correction is a new version. */
export const importedScale = pressureScale.extend({ at: instant, by: who });
export type ImportedScale = z.infer<typeof importedScale>;

/** Row kind `scaleTaken` in `practice:<ODS>`: from then on this scale is the practice's. */
export const scaleTaken = z.object({
  id: uuid,
  scale: scaleId,
  /** 1 is the first; the highest holds, whatever clocks said. */
  order: z.int().min(1),
  at: instant,
  by: who,
});
export type ScaleTaken = z.infer<typeof scaleTaken>;

/** A level with the words it was declared in, and of which scale and version they are. Stays with a declaration for good. */
export const scaleWords = pressureScale.omit({ levels: true }).extend({ level: levelDefinition });
export type ScaleWords = z.infer<typeof scaleWords>;

/** The first scale, which needs no import: the LMCs' General Practice Alert State. */
export const builtInScale: PressureScale = pressureScale.parse(builtIn);

export function definitionOn(scale: Pick<PressureScale, 'levels'>, one: Level): LevelDefinition {
  const found = scale.levels.find((definition) => definition.countsAs === one);
  if (!found) throw new TypeError('The scale lacks a level');
  return found;
}

/** What a declaration on a scale keeps of it. */
export const wordsOn = ({ id, title, version, source, levels }: PressureScale, one: Level): ScaleWords => ({
  id,
  title,
  version,
  source,
  level: definitionOn({ levels }, one),
});

/** The words in which something was declared. What was declared before scales could be imported is on the built-in one. */
export const wordsOf = (one: { level: Level; on?: ScaleWords | undefined }): ScaleWords =>
  one.on ?? wordsOn(builtInScale, one.level);

/** "Red, OPEL 3". A name that says its OPEL level itself stands alone. */
export const withOpel = ({ name, opel }: Pick<LevelDefinition, 'name' | 'opel'>): string =>
  new RegExp(`\\bOPEL ?${opel}\\b`, 'i').test(name) ? name : `${name}, OPEL ${opel}`;

/** A level's name within a sentence: "red", but "OPEL 3". */
export const within = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?![\p{L}\d])/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** "General Practice Alert State with OPEL beside it, version 2022" */
export const scaleName = ({ title, version }: Pick<PressureScale, 'title' | 'version'>): string =>
  `${title}, version ${version}`;

/** How steps are called on a scale where there is little room, the calmest first. */
export const codesOf = (scale: PressureScale): string[] => levels.map((one) => definitionOn(scale, one).code);

/** What was taken up last. */
export const lastTaken = (taken: readonly ScaleTaken[]): ScaleTaken | undefined =>
  [...taken].sort((one, other) => other.order - one.order || other.id.localeCompare(one.id))[0];

/** The built-in scale and what the practice imported, by id. */
export const scaleById = (imported: readonly PressureScale[], id: string): PressureScale | undefined =>
  [builtInScale, ...imported].find((one) => one.id === id);

/** The scale on which a practice declares now. */
export const scaleInUse = (imported: readonly PressureScale[], taken: readonly ScaleTaken[]): PressureScale =>
  scaleById(imported, lastTaken(taken)?.scale ?? builtInScale.id) ?? builtInScale;
