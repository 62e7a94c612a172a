import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import names from './Progress.module.css';

const inEnglish = new Intl.NumberFormat('en-GB');

/** How far something is, with words and numbers: `<Progress label="Practices" done={3200} total={14000} unit="practices" />`. */
export function Progress({
  label,
  done,
  total,
  unit = '',
}: {
  label: string;
  done: number;
  /** 0 while it is not known yet. */
  total: number;
  unit?: string;
}): ReactNode {
  const known = total > 0;
  const words = known
    ? `${inEnglish.format(done)} of ${inEnglish.format(total)} ${unit}`.trim()
    : 'waiting for the service';
  const share = known ? Math.min(1, done / total) : 0;
  return (
    <ProgressBar
      className={names.progress ?? ''}
      value={known ? done : 0}
      maxValue={known ? total : 1}
      valueLabel={words}
    >
      <div className={names.line}>
        <Label>{label}</Label>
        <span className={names.words}>{words}</span>
      </div>
      <svg className={names.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={names.ground} width="100" height="4" />
        <rect className={names.done} width={100 * share} height="4" />
      </svg>
    </ProgressBar>
  );
}

/** For what truly comes from the service: says what is coming and how far it is. Never for what is local. */
export function Loading({
  title,
  parts,
}: {
  title: string;
  parts?: readonly { label: string; done: number; total: number; unit?: string }[];
}): ReactNode {
  return (
    <div className={names.loading} role="status" aria-busy="true">
      <p className={names.title}>{title}</p>
      {(parts ?? []).map((part) => (
        <Progress key={part.label} {...part} />
      ))}
    </div>
  );
}
