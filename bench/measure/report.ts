import { cpus, loadavg, totalmem } from 'node:os';

/** Where the figures come from: without it they say nothing. */
function machine() {
  return {
    at: new Date().toISOString(),
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    loadBefore: Number(loadavg()[0]?.toFixed(1)),
  };
}

/** Runs one measurement and prints it, with its circumstances, as the last line of standard output: one JSON object. */
export async function report(name: string, measure: () => Promise<object>): Promise<void> {
  const where = machine();
  const began = Date.now();
  const measured = await measure();
  const circumstances = {
    ...where,
    loadAfter: Number(loadavg()[0]?.toFixed(1)),
    seconds: Math.round((Date.now() - began) / 1000),
  };
  console.log(JSON.stringify({ bench: name, ...measured, machine: circumstances }));
}

/** For whoever watches; standard output is for the result. */
export const progress = (line: string): void => console.error(line);
