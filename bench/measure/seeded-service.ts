import pino from 'pino';
import { Service } from '../../e2e/support/service';
import { hashOf } from '../../shared/evidence/hash';
import { demonstrationPassword } from '../../service/demonstration/people';
import { fictionalRegister } from '../../service/demonstration/register';
import { open, type Opened } from '../../service/house';
import { accountCommand } from '../../service/operator/account';
import { importRegister } from '../../service/register/import';

/** Everybody's password in a measurement. */
export const password = demonstrationPassword;

/** A manager of one practice, made for a measurement. */
export interface Manager {
  account: string;
  organisation: string;
}

/**
 * The real service with its own PostgreSQL, the demonstration's people, a fictional register of the size asked for,
 * and as many more practice managers (from Z99003 on) as asked for.
 */
export async function seededService(wanted: {
  organisations: number;
  managers?: number;
}): Promise<{ service: Service; managers: Manager[] }> {
  const service = await Service.start();
  const managers: Manager[] = [];
  try {
    await beside(service, async ({ store, operator }) => {
      const organisations = fictionalRegister(wanted.organisations);
      await importRegister(store, operator, { organisations, sha256: hashOf(organisations) });
      for (let number = 0; number < (wanted.managers ?? 0); number++) {
        const organisation = `Z99${String(number + 3).padStart(3, '0')}`;
        const account = `manager.${organisation.toLowerCase()}`;
        const args = ['add', account, '--name', `Manager ${number}`, '--organisation', organisation];
        await accountCommand(store, operator, [...args, '--role', 'practice-manager'], async () => password);
        managers.push({ account, organisation });
      }
    });
  } catch (error) {
    await service.dispose();
    throw error;
  }
  return { service, managers };
}

/** Works on the service's database beside it, as its command lines do. */
async function beside(service: Service, work: (house: Opened) => Promise<void>): Promise<void> {
  const settings = {
    port: 0,
    host: '127.0.0.1',
    dataDir: service.folder,
    databaseUrl: undefined,
    demonstration: true,
    story: false,
  };
  const house = await open(settings, pino({ level: 'error' }, pino.destination(2)), 'tool');
  try {
    await work(house);
  } finally {
    await house.close();
  }
}
