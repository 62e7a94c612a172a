import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { Explained } from './explained';
import { open } from './house';
import { readEpraccur } from './register/epraccur';
import { importRegister } from './register/import';
import { settingsFrom } from './settings';

/** `npm run ods -- import FILE`: the register of practices, from ODS's epraccur.csv. Works beside a running service. */
async function main([name, file, ...rest]: string[]): Promise<void> {
  if (name !== 'import' || file === undefined || rest.length > 0)
    throw new Explained('Say which file: npm run ods -- import epraccur.csv');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new Explained(
      `The file ${file} cannot be read. Nothing was changed. Check its name, and that it is unzipped.`,
    );
  }
  const register = readEpraccur(bytes);
  console.log(`Read ${register.organisations.length} organisations.`);
  const house = await open(settingsFrom(process.env), pino({ level: 'error' }, pino.destination(2)), 'tool');
  try {
    const { added, changed, closed, unchanged } = await importRegister(
      house.store,
      house.operator,
      register,
      (done, of) => console.log(`${done} of ${of} written.`),
    );
    console.log(`Done: ${added} added, ${changed} changed (${closed} of them closed now), ${unchanged} unchanged.`);
  } finally {
    await house.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(
    error instanceof Explained
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exitCode = 1;
}
