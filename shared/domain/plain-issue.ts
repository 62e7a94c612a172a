import type { z } from 'zod';
import type { Rejection } from '../protocol/sync';

/** Wrappers of a command's arguments that a form has no field for. */
const wrappers = ['terms', 'notice', 'staff', 'guide', 'acknowledgement'];

/**
 * The first thing that does not fit a schema, as a sentence beside its field.
 * `field` is the path within the form, `parties.1.name`.
 */
export function plainIssue(error: z.ZodError): Rejection {
  const [issue] = error.issues;
  if (!issue) throw new TypeError('A schema error without an issue');
  const path = issue.path.map(String);
  const field = (path.length > 1 && wrappers.includes(path[0] ?? '') ? path.slice(1) : path).join('.');
  return {
    code: 'command.malformed',
    says: sentence(issue),
    next: 'Correct it and try again.',
    ...(field === '' ? {} : { field }),
  };
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : 'This is not what belongs here.';
    case 'too_small':
      if (issue.origin === 'string') return 'This is empty.';
      if (issue.origin === 'array') return `Choose at least ${String(issue.minimum)}.`;
      return `This must be at least ${String(issue.minimum)}.`;
    case 'too_big':
      if (issue.origin === 'string') return `This is too long: at most ${String(issue.maximum)} characters fit.`;
      if (issue.origin === 'array') return `There are too many: at most ${String(issue.maximum)} fit.`;
      return `This must be at most ${String(issue.maximum)}.`;
    case 'unrecognized_keys':
      return 'This holds something that this version does not know.';
    case 'invalid_value':
      return 'This is not one of the choices.';
    case 'custom':
      return issue.message;
    case 'invalid_format':
      // Our own formats bring their own sentence; Zod's begin with "Invalid".
      return issue.message.startsWith('Invalid') ? 'This does not have the form that is needed.' : issue.message;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return 'This is not what belongs here.';
  }
}
