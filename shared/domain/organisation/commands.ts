import type { CommandDefinition } from '../command';
import { importOrganisations } from './import';

export const organisationCommands: CommandDefinition[] = [importOrganisations];
