/**
 * The words this program was started with. Only `--name` and `--name=value` are known; everything else belongs to
 * Chromium or to whoever started us.
 */
export interface CommandLine {
  /** The value after `=`, `''` for a bare `--name`, `null` when it was not given. The last one counts. */
  value(name: string): string | null;
  has(name: string): boolean;
}

export function readCommandLine(argv: readonly string[]): CommandLine {
  const given = new Map<string, string>();
  for (const word of argv) {
    const match = /^--([a-z][a-z0-9-]*)(?:=(.*))?$/s.exec(word);
    if (match?.[1] !== undefined) given.set(match[1], match[2] ?? '');
  }
  return { value: (name) => given.get(name) ?? null, has: (name) => given.has(name) };
}
