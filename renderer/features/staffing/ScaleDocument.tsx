import type { ScaleContent } from '../../../shared/domain/staffing/scale';
import { Document, Meta, Table } from '../../ui';

/** A scale as a document: what it is, whose, and what each level means. */
export function ScaleDocument({ scale, whence }: { scale: ScaleContent; whence: string }) {
  return (
    <Document
      title={scale.title}
      within
      meta={[
        { label: `Version ${scale.version}`, detail: whence },
        { label: 'Source', detail: scale.source },
      ]}
    >
      <Table
        caption="Its levels"
        rows={scale.levels}
        rowId={(level) => level.countsAs}
        columns={[
          {
            id: 'name',
            title: 'Level',
            cell: (level) => (
              <>
                {level.name} {level.code !== level.name && <Meta>{level.code}</Meta>}
              </>
            ),
          },
          { id: 'opel', title: 'OPEL', cell: (level) => String(level.opel) },
          { id: 'countsAs', title: 'Counts as', cell: (level) => level.countsAs },
          {
            id: 'means',
            title: 'What it means',
            cell: (level) => [level.means, level.staff, level.others].filter(Boolean).join(' '),
          },
        ]}
      />
    </Document>
  );
}
