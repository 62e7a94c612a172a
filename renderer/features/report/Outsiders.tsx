import type { ReactNode } from 'react';
import { asText, type OutsidersDocument } from '../../../shared/report/outsiders';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { Button, Clause, Clauses, CopyButton, Document, Toned } from '../../ui';
import { Stack } from '../access/Stack';

/** A document for somebody outside: to read, copy, print and save; what is missing stands in it. */
export function Outsiders({ of, fileName }: { of: OutsidersDocument; fileName: string }): ReactNode {
  const paper = usePaper();
  return (
    <Stack>
      <div className="not-on-paper">
        <Button onPress={() => paper.savePdf(fileName, of.title)}>Save as PDF</Button>{' '}
        <Button onPress={paper.print}>Print</Button>{' '}
        <CopyButton text={asText(of)} copy={(text) => window.practiceBuddy.call('clipboard.write', text)} />
      </div>
      <Said said={paper.said} />
      <Document title={of.title} meta={of.meta} within focus={false}>
        <Clauses>
          {of.parts.map((part) => (
            <Clause key={part.id} title={part.title}>
              {part.shown.map((says) => (
                <p key={says}>{says}</p>
              ))}
              {part.missing.map((says) => (
                <p key={says}>
                  <Toned tone="warn">◆ Missing: {says}</Toned>
                </p>
              ))}
            </Clause>
          ))}
        </Clauses>
      </Document>
    </Stack>
  );
}
