import type { Connection } from '../engine';

/** What the status chip says. `tone` is repeated by the words, never told by colour alone. */
export interface Status {
  tone: 'good' | 'warn' | 'bad' | 'quiet';
  text: string;
}

/**
 * The truth about the connection, always visible: "Offline since 09:12, 2 waiting to send".
 * @param clock an ISO instant as `09:12`
 */
export function statusOf(connection: Connection, waiting: number, attention: number, clock: (at: string) => string): Status {
  const parts: string[] = [];
  if (waiting > 0) parts.push(`${waiting} waiting to send`);
  if (attention > 0) parts.push(attention === 1 ? '1 needs your attention' : `${attention} need your attention`);
  const text = (first: string) => [first, ...parts].join(', ');
  switch (connection.is) {
    case 'connected':
      return { tone: attention > 0 ? 'bad' : 'good', text: text('Connected') };
    case 'connecting':
      return { tone: attention > 0 ? 'bad' : 'quiet', text: text('Connecting') };
    case 'offline':
      return { tone: attention > 0 ? 'bad' : 'warn', text: text(`Offline since ${clock(connection.since)}`) };
  }
}
