/**
 * What each channel's arguments must look like. The types come from the contract, so a schema that has fallen behind
 * does not compile. Lengths are bounded: the page is not trusted to be reasonable.
 */
import { z } from 'zod';
import { fileKinds, longestFile, type IpcChannel, type IpcContract } from '../../shared/ipc';

const text = (max: number) => z.string().max(max);
const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const secret = text(200);
const keyring = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 8_000_000);
const member = z.strictObject({ person: text(200), organisation: text(200), organisationName: text(200) });
const person = z.strictObject({
  id,
  name: text(200),
  detail: text(400),
  store: text(200),
  member: member.optional(),
});

type Schemas = { readonly [C in IpcChannel]: z.ZodType<Parameters<IpcContract[C]>> };

export const argumentSchemas: Schemas = {
  'app.about': z.tuple([]),
  'vault.people': z.tuple([]),
  'vault.policy': z.tuple([]),
  'vault.create': z.tuple([person, secret, keyring]),
  'vault.open': z.tuple([id, secret]),
  'vault.openBeside': z.tuple([id, secret]),
  'vault.save': z.tuple([keyring]),
  'vault.lock': z.tuple([]),
  'vault.remove': z.tuple([id]),
  'print.toPdf': z.tuple([z.strictObject({ fileName: text(200), title: text(400), foot: text(400) })]),
  'print.dialog': z.tuple([]),
  'file.save': z.tuple([z.strictObject({ fileName: text(200), kind: z.enum(fileKinds), text: text(longestFile) })]),
  'clipboard.write': z.tuple([text(1_000_000)]),
  'open.external': z.tuple([text(64)]),
  'launch.list': z.tuple([]),
  'launch.start': z.tuple([id]),
};
