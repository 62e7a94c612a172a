import { useId, type ReactNode } from 'react';
import { classes } from '../classes';
import { SectionTitle } from '../screen/Title';
import names from './Table.module.css';

export interface TableColumn<R> {
  id: string;
  title: string;
  cell: (row: R) => ReactNode;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  /** The column that names the row; the first unless told. */
  names?: boolean;
}

export interface TableProps<R> {
  /** The table's name, drawn as the heading of its part. */
  caption: string;
  meta?: ReactNode;
  actions?: ReactNode;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
  rowId: (row: R) => string;
  /** Shown instead of rows. */
  empty?: ReactNode;
}

/** Rows of 36 px, tabular figures. On narrow screens the table scrolls within itself, reachable by Tab. */
export function Table<R>({ caption, meta, actions, columns, rows, rowId, empty }: TableProps<R>): ReactNode {
  const id = useId();
  const namer = columns.find((column) => column.names) ?? columns[0];
  return (
    <div>
      <SectionTitle meta={meta} actions={actions}>
        <span id={id}>{caption}</span>
      </SectionTitle>
      {rows.length === 0 && empty !== undefined ? (
        empty
      ) : (
        <div className={classes(names.scroll, 'ring-inside')} role="region" aria-labelledby={id} tabIndex={0}>
          <table className={names.table} aria-labelledby={id}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.id} scope="col" className={column.align === 'end' ? names.end : undefined}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={rowId(row)}>
                  {columns.map((column) => {
                    const align = column.align === 'end' ? names.end : undefined;
                    return column === namer ? (
                      <th key={column.id} scope="row" className={classes(names.namer, align)}>
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.id} className={align}>
                        {column.cell(row)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
