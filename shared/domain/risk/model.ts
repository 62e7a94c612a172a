import { z } from 'zod';
import { line, paragraphs } from '../../protocol/primitives';

/** A risk that the parties accept by signing, with what is done about it. */
export const risk = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  title: line(200),
  mitigation: paragraphs(1_000),
});
export type Risk = z.infer<typeof risk>;
