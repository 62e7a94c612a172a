import type { Command } from '../../shared/protocol/command';
import type { PushResult } from '../../shared/protocol/sync';
import type { Tx } from '../store/store';

/** What these devices have already had answers to. */
export interface Earlier {
  /** The first answer to this very command. */
  resultOf(command: Command): PushResult | undefined;
  /** Its number was used by another command of the device, or its id by another device. */
  isTaken(command: Command): boolean;
  /** A later command of the device was taken before. */
  isLate(command: Command): boolean;
  remember(command: Command, result: PushResult): void;
}

const place = (one: { device: string; seq: number }) => `${one.device} ${one.seq}`;

/** Looked up once for a whole batch: by id, by (device, seq), and each device's last number. */
export async function earlierOutcomes(tx: Tx, commands: readonly Command[]): Promise<Earlier> {
  const byId = new Map<string, { device: string; seq: number; result: PushResult }>();
  const places = new Set<string>();
  const last = new Map<string, number>();
  const devices = [...new Set(commands.map((one) => one.device))];
  if (commands.length > 0) {
    const rows = await tx
      .selectFrom('outcome')
      .where((where) =>
        where.or([
          where(
            'command_id',
            'in',
            commands.map((one) => one.id),
          ),
          ...devices.map((device) =>
            where.and([
              where('device', '=', device),
              where(
                'seq',
                'in',
                commands.filter((one) => one.device === device).map((one) => one.seq),
              ),
            ]),
          ),
        ]),
      )
      .selectAll()
      .execute();
    for (const { command_id, device, seq, result } of rows) {
      byId.set(command_id, { device, seq, result });
      places.add(place({ device, seq }));
    }
    const ends = await tx
      .selectFrom('outcome')
      .where('device', 'in', devices)
      .groupBy('device')
      .select((one) => ['device', one.fn.max('seq').as('last')])
      .execute();
    for (const end of ends) last.set(end.device, end.last);
  }
  return {
    resultOf(command) {
      const known = byId.get(command.id);
      return known && place(known) === place(command) ? known.result : undefined;
    },
    isTaken: (command) => places.has(place(command)) || byId.has(command.id),
    isLate: (command) => command.seq <= (last.get(command.device) ?? 0),
    remember(command, result) {
      byId.set(command.id, { device: command.device, seq: command.seq, result });
      places.add(place(command));
      last.set(command.device, Math.max(command.seq, last.get(command.device) ?? 0));
    },
  };
}
