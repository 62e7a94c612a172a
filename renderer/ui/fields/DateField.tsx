import type { ReactNode } from 'react';
import { TextField, type TextFieldProps } from './TextField';

/**
 * A date as people type it ("14 3 1962"): a plain text field, since pickers are slow for a date of birth. The caller
 * reads it, and says in `good` what was understood ("Wednesday 14 March 1962").
 */
export function DateField(props: Omit<TextFieldProps, 'type' | 'inputMode'>): ReactNode {
  return <TextField width="small" {...props} />;
}
