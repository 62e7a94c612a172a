import { useState, type ReactNode } from 'react';
import { Switch } from '../fields/CheckList';
import { Table } from '../lists/Table';
import { SectionTitle } from '../screen/Title';
import names from './Chart.module.css';
import { chartInWords, figure, type ChartData } from './figures';

export interface ChartProps<R> extends ChartData<R> {
  /** Beside the title: "the last 6 weeks". */
  meta?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Shown instead while there are no rows. */
  empty?: ReactNode;
  /** Begins as a table. */
  asTable?: boolean;
}

/**
 * What every chart stands in: its title, the key to its series, and the same figures as a table, one switch away. On
 * paper both are there, since nobody can switch paper.
 */
export function ChartFigure<R>({
  children,
  legend,
  meta,
  actions,
  empty,
  asTable = false,
  ...data
}: ChartProps<R> & { children: ReactNode; legend: ReactNode }): ReactNode {
  const [table, setTable] = useState(asTable);
  if (data.rows.length === 0 && empty !== undefined) {
    return (
      <div>
        <SectionTitle meta={meta} actions={actions}>
          {data.title}
        </SectionTitle>
        {empty}
      </div>
    );
  }
  return (
    <div>
      <SectionTitle
        meta={meta}
        actions={
          <>
            <span className="not-on-paper">
              <Switch label={`${data.title} as a table`} on={table} onChange={setTable} />
            </span>
            {actions}
          </>
        }
      >
        {data.title}
      </SectionTitle>
      <figure className={table ? names.onPaper : undefined}>
        <div className={names.chart} role="img" aria-label={chartInWords(data)}>
          {children}
        </div>
        <figcaption>{legend}</figcaption>
      </figure>
      <div className={table ? undefined : names.onPaper}>
        <Table
          caption={`${data.title}: the figures`}
          rows={data.rows}
          rowId={data.rowId}
          columns={[
            { id: 'row', title: data.rowTitle, cell: data.rowName },
            ...data.series.map((one) => ({
              id: one.id,
              title: one.name,
              cell: (row: R) => one.says?.(row) ?? figure(one.value(row), data),
              ...(data.levels ? {} : { align: 'end' as const }),
            })),
          ]}
        />
      </div>
    </div>
  );
}
