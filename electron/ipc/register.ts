/**
 * The one way a handler is registered. Before it runs: the sender is trusted, and the arguments are as the contract
 * says. A refusal is the same short error for every channel and says nothing about why to the page; an unexpected
 * failure inside a handler reaches the page as a sentence without paths or stacks.
 */
import { z } from 'zod';
import type { IpcChannel, IpcContract } from '../../shared/ipc';
import { argumentSchemas } from './argument-schemas';

export type Handlers = {
  readonly [C in IpcChannel]: (
    ...args: Parameters<IpcContract[C]>
  ) => ReturnType<IpcContract[C]> | Promise<ReturnType<IpcContract[C]>>;
};

/** The part of Electron's `ipcMain` that is used. */
export interface Registrar<Event> {
  handle(channel: string, listener: (event: Event, ...args: unknown[]) => Promise<unknown>): void;
}

export function registerHandlers<Event>(
  registrar: Registrar<Event>,
  handlers: Handlers,
  isTrusted: (event: Event) => boolean,
): void {
  const register = (channel: IpcChannel) =>
    registrar.handle(channel, async (event, ...args) => {
      if (!isTrusted(event)) throw new Error('Refused: only the page of Practice Buddy may ask this.');
      const parsed = argumentSchemas[channel].safeParse(args);
      if (!parsed.success) throw new Error(`Refused: these are not the arguments of ${channel}.`);
      try {
        // One channel's schema and handler have the same arguments, by their types above; TypeScript cannot follow
        // that through a variable that holds the channel's name.
        const handler = handlers[channel] as (...checked: readonly unknown[]) => unknown;
        return await handler(...parsed.data);
      } catch (error) {
        throw new Error(`The shell could not do ${channel}${codeOf(error)}. Nothing was changed by it. Try again.`);
      }
    });
  for (const channel of Object.keys(handlers) as IpcChannel[]) register(channel);
}

/** Node's short codes (ENOSPC, EACCES) help whoever is asked for help; messages would carry paths. */
function codeOf(error: unknown): string {
  const { data } = withCode.safeParse(error);
  return data ? ` (${data.code})` : '';
}
const withCode = z.looseObject({ code: z.string().regex(/^[A-Z_]{2,40}$/) });
