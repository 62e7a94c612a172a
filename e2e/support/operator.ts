import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/domain/notice/model';
import { noticeRowId } from '../../shared/domain/notice/model';
import type { Service } from './service';

const root = path.resolve(import.meta.dirname, '../..');

/** The service's own command line, beside the service that runs. */
async function run(service: Service, args: string[], input = ''): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'out/service/main.mjs'), ...args], {
    env: { ...process.env, DATA_DIR: service.folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  child.stdin.end(input);
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`service ${args.join(' ')} ended with ${child.exitCode}:\n${said}`);
}

/** The administrator makes an account for somebody whom the demonstration does not have. */
export async function addsAccount(
  service: Service,
  who: { account: string; password: string; name: string; organisation: string; role: string | readonly string[] },
): Promise<void> {
  const { account, password, name, organisation, role } = who;
  const roles = [role].flat().flatMap((one) => ['--role', one]);
  const args = ['account', 'add', account, '--name', name, '--organisation', organisation, ...roles];
  await run(service, args, `${password}\n`);
}

/** The administrator takes somebody off a practice. */
export const removesAccount = (service: Service, account: string, organisation: string): Promise<void> =>
  run(service, ['account', 'remove', account, '--organisation', organisation]);

/** The administrator publishes one version of a notice. */
export async function publishes(service: Service, notice: Notice): Promise<void> {
  const file = path.join(service.folder, `${noticeRowId(notice)}.json`);
  await writeFile(file, JSON.stringify(notice));
  await run(service, ['notice', 'publish', file]);
}
