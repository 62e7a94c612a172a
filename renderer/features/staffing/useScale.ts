import { useMemo } from 'react';
import {
  scaleInUse,
  type ImportedScale,
  type PressureScale,
  type ScaleTaken,
} from '../../../shared/domain/staffing/scale';
import { useOurs } from './useBoard';

/** The scale on which our practice declares now, and those it has imported. */
export function useScale(): { inUse: PressureScale; imported: ImportedScale[]; taken: ScaleTaken[] } {
  const imported = useOurs('importedScale');
  const taken = useOurs('scaleTaken');
  return useMemo(() => ({ inUse: scaleInUse(imported, taken), imported, taken }), [imported, taken]);
}
