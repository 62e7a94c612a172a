import type { ReactNode } from 'react';
import { dayMonthYear, longMoment } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import type { Protocol } from '../../../shared/domain/protocol/model';
import { partyName } from '../../../shared/domain/arrangement/standing';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { fingerprint } from '../access/saying';
import { Document } from '../../ui';
import { ProtocolText } from './ProtocolText';

/** One published version, as it is read and printed. */
export function ProtocolDocument({
  one,
  arrangement,
  before,
  within = false,
  children,
}: {
  one: Protocol;
  arrangement: Arrangement;
  /** What changed since this version is marked. */
  before?: Protocol | undefined;
  within?: boolean;
  children?: ReactNode;
}) {
  return (
    <Document
      title={one.title}
      within={within}
      focus={!within}
      meta={[
        { label: `Version ${one.version}`, detail: `fingerprint ${fingerprint(one.hash)}` },
        { label: `Published ${dayMonthYear(londonDate(one.at))}`, detail: longMoment(one.at) },
        { label: 'By', detail: `${one.by.name}, ${partyName(arrangement, one.by.organisation)}` },
      ]}
    >
      <p>
        <b>What this version changes:</b> {one.change}
      </p>
      <ProtocolText now={one} before={before} />
      {children}
    </Document>
  );
}
