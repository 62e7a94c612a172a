import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode, paragraphs, uuid } from '../../protocol/primitives';
import { level } from './level';
import { scaleWords } from './scale';

/** Half days that a practice plans by. */
export const sessions = ['morning', 'afternoon'] as const;
export const session = z.enum(sessions);
export type Session = z.infer<typeof session>;

/** Where somebody is. The order is that of the keys 1 to 6. */
export const staffStates = ['in', 'remote', 'off-sick', 'isolating', 'on-leave', 'not-working'] as const;
export const staffState = z.enum(staffStates);
export type StaffState = z.infer<typeof staffState>;
export const staffStateNames: Record<StaffState, string> = {
  in: 'In',
  remote: 'Remote',
  'off-sick': 'Off sick',
  isolating: 'Isolating',
  'on-leave': 'On leave',
  'not-working': 'Not working',
};
/** Gives care or does the work, wherever from. */
export const works = (state: StaffState): boolean => state === 'in' || state === 'remote';
/** Was expected and is not there. */
export const isAbsent = (state: StaffState): boolean =>
  state === 'off-sick' || state === 'isolating' || state === 'on-leave';

/** The groups of the board: the field counts doctors and nurses apart, a sign-in's role does not. */
export const boardRoles = ['doctor', 'nurse', 'other-clinical', 'reception', 'management'] as const;
export const boardRole = z.enum(boardRoles);
export type BoardRole = z.infer<typeof boardRole>;
export const boardRoleNames: Record<BoardRole, string> = {
  doctor: 'Doctors',
  nurse: 'Nurses',
  'other-clinical': 'Other clinical staff',
  reception: 'Reception',
  management: 'Management and administration',
};

/**
 * Row kind `boardPerson`, id = person, in `practice:<ODS>`: somebody on the board who has no account, or how somebody
 * with an account stands on it.
 */
export const boardPerson = z.object({
  id: uuid,
  name: line(120),
  role: boardRole,
  /** The first day (in England) that they are no longer on the board. */
  offFrom: calendarDate.nullable(),
  at: instant,
  by: who,
});
export type BoardPerson = z.infer<typeof boardPerson>;

/** One half day of one person. `state` null: it was emptied. */
export const boardCell = z.object({ state: staffState.nullable(), at: instant, by: who });
export type BoardCell = z.infer<typeof boardCell>;

/**
 * Row kind `staffingDay`, id = `<date>.<person>`, in `practice:<ODS>`: one person on one day. Name and role as they were,
 * so that a past day reads as it was. Two people who fill in different half days never overwrite each other.
 */
export const staffingDay = z.object({
  date: calendarDate,
  person: uuid,
  name: line(120),
  role: boardRole,
  morning: boardCell.nullable(),
  afternoon: boardCell.nullable(),
});
export type StaffingDay = z.infer<typeof staffingDay>;
export const staffingDayId = (date: string, person: string): string => `${date}.${person}`;

const fewest = z.int().min(0).max(200);
const percent = z.int().min(1).max(100);

/** What a practice needs, and what being short of it suggests. It suggests only: a person declares. */
export const staffingRules = z.object({
  /** Fewest people of each group in each session; what is left out has no minimum. */
  minimums: z.array(z.object({ role: boardRole, morning: fewest, afternoon: fewest })).max(boardRoles.length),
  /** Suggested when a group has fewer than its minimum. */
  short: level,
  /** Suggested when a group that has a minimum has nobody. */
  nobody: level,
  /** Share of those expected who are absent, in percent, from which each level is suggested; null: never. */
  absent: z.object({ amber: percent.nullable(), red: percent.nullable(), black: percent.nullable() }),
  /** Whether the LMC wants the weekly return. */
  weeklyReturn: z.boolean(),
});
export type StaffingRules = z.infer<typeof staffingRules>;

/** Row kind `staffingRulesSet`, id = the day they hold from, in `practice:<ODS>`: kept, so that a past day is judged by its own. */
export const staffingRulesSet = z.object({ from: calendarDate, rules: staffingRules, at: instant, by: who });
export type StaffingRulesSet = z.infer<typeof staffingRulesSet>;

/** Until the practice sets its own. The shares follow the planning figure of 20 to 50 % staff loss (Londonwide LMCs). */
export const usualRules: StaffingRules = {
  minimums: [],
  short: 'amber',
  nobody: 'red',
  absent: { amber: 20, red: 30, black: 50 },
  weeklyReturn: true,
};

export const pressureCauses = ['staff', 'demand', 'premises', 'it', 'neighbour', 'outbreak', 'other'] as const;
export const pressureCause = z.enum(pressureCauses);
export type PressureCause = z.infer<typeof pressureCause>;
export const pressureCauseNames: Record<PressureCause, string> = {
  staff: 'Staff absent',
  demand: 'More demand than usual',
  premises: 'Premises, power or water',
  it: 'Computers or telephones',
  neighbour: 'Another practice or service has closed',
  outbreak: 'An outbreak',
  other: 'Something else',
};

/** Row kind `pressure` in `board:<ODS>`: one declaration. Buddies read all of it, so it names nobody who is absent. */
export const pressure = z.object({
  id: uuid,
  organisation: odsCode,
  level,
  /** The words of the level, and of which scale and version they are; absent: the built-in scale, from before others could be imported. */
  on: scaleWords.optional(),
  /** Null only at green. */
  cause: pressureCause.nullable(),
  /** Empty only at green. */
  plan: z.union([z.literal(''), paragraphs(1_000)]),
  at: instant,
  /** Who declared it: the one whom a buddy rings back. */
  by: who,
});
export type Pressure = z.infer<typeof pressure>;

/** Who is told at black, besides each buddy. */
export const bodies = ['icb', 'lmc', 'pcn'] as const;
export const bodyNames: Record<(typeof bodies)[number], string> = {
  icb: 'the ICB',
  lmc: 'the LMC',
  pcn: 'the PCN',
};
/** One of the bodies, or the ODS code of a buddy. */
export const toTell = z.union([z.enum(bodies), odsCode]);

/** Row kind `pressureTold`, id = `<declaration>.<whom>`, in `practice:<ODS>`: somebody outside was told. */
export const pressureTold = z.object({
  declaration: uuid,
  whom: toTell,
  /** Whom one spoke to. */
  spokeTo: line(120),
  at: instant,
  by: who,
});
export type PressureTold = z.infer<typeof pressureTold>;

const appointments = z.int().min(0).max(5_000);
/** Clinical appointments of Monday, as the LMC's return counts them. */
export const returnCounts = z.object({
  doctors: appointments,
  nurses: appointments,
  healthcareAssistants: appointments,
  pharmacists: appointments,
  others: appointments,
});
export type ReturnCounts = z.infer<typeof returnCounts>;

/** What is returned for a week. */
export const returnFigures = z.object({
  counts: returnCounts,
  /** Registered patients; null when not said. */
  patients: z.int().min(1).max(1_000_000).nullable(),
  level,
  /** As in a declaration. */
  on: scaleWords.optional(),
  /** Words for the LMC. */
  note: z.union([z.literal(''), paragraphs(1_000)]),
});
export type ReturnFigures = z.infer<typeof returnFigures>;

/** Row kind `weeklyReturn`, id = the week's Monday, in `practice:<ODS>`: its figures as they stand now. */
export const weeklyReturn = returnFigures.extend({
  monday: calendarDate,
  at: instant,
  by: who,
  /** When it was sent; null while it is only counted, and when the sending was taken back. */
  sentAt: instant.nullable(),
});
export type WeeklyReturn = z.infer<typeof weeklyReturn>;

/**
 * Row kind `returnStep`, id = `<Monday>.<command>`, in `practice:<ODS>`: the text of a week was copied or sent, with the
 * figures it had, or it turned out not to be sent.
 */
export const returnStep = returnFigures.extend({
  monday: calendarDate,
  step: z.enum(['copied', 'sent', 'not-sent']),
  at: instant,
  by: who,
});
export type ReturnStep = z.infer<typeof returnStep>;
