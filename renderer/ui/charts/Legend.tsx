import type { ReactNode } from 'react';
import names from './Chart.module.css';

/** The key of a chart: how each series is drawn, beside its name. @param sample drawn for the series at that place */
export function Legend({
  series,
  sample,
}: {
  series: readonly { id: string; name: string }[];
  sample: (at: number) => ReactNode;
}) {
  return (
    <ul className={names.legend}>
      {series.map(({ id, name }, at) => (
        <li key={id}>
          {sample(at)}
          {name}
        </li>
      ))}
    </ul>
  );
}
