import { draft, arrangement } from './model';
import { assurance } from './assurance';
import { dpia } from './dpia-row';
import { arrangementLook } from './look';
import { patientsTextsRow } from './patients-text-row';

export const arrangementRows = {
  draft,
  arrangement,
  assurance,
  dpia,
  arrangementLook,
  patientsTexts: patientsTextsRow,
} as const;
