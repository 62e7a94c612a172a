import { z } from 'zod';

/** Likelihood and impact, each 1 to 5, as in the risk matrix that the NHS uses (NPSA, 2008). */
const level = z.int().min(1).max(5);
export const score = z.object({ likelihood: level, impact: level });
export type Score = z.infer<typeof score>;

export const likelihoodNames = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const impactNames = ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'] as const;

/** 1 to 25. */
export const points = ({ likelihood, impact }: Score): number => likelihood * impact;

export const grades = ['low', 'moderate', 'high', 'extreme'] as const;
export type Grade = (typeof grades)[number];
export const gradeNames: Record<Grade, string> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  extreme: 'Extreme',
};

/** 1–3 low, 4–6 moderate, 8–12 high, 15–25 extreme (NPSA). */
export function gradeOf(one: Score): Grade {
  const reached = points(one);
  if (reached <= 3) return 'low';
  if (reached <= 6) return 'moderate';
  return reached <= 12 ? 'high' : 'extreme';
}

/** "8, high" */
export const scoreInWords = (one: Score): string => `${points(one)}, ${gradeOf(one)}`;

/** "Unlikely (2) × Major (4) = 8, high" */
export const scoreInFull = (one: Score): string =>
  `${likelihoodNames[one.likelihood - 1] ?? ''} (${one.likelihood}) × ${impactNames[one.impact - 1] ?? ''} (${one.impact}) = ${scoreInWords(one)}`;
