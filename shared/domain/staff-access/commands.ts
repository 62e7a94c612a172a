import type { CommandDefinition } from '../command';
import { askStaffAccess } from './ask';
import { confirmStaffAccess, rehearseStaffAccess } from './confirm';
import { approveStaffAccess, declineStaffAccess } from './decide';
import { prepareStaffAccess } from './prepare';
import { reconfirmStaffAccess } from './reconfirm';
import { revokeStaffAccess, withdrawStaffAccess } from './revoke';
import { closeAccount, setUpStaffAccess } from './set-up';

export const staffAccessCommands: CommandDefinition[] = [
  askStaffAccess,
  approveStaffAccess,
  declineStaffAccess,
  setUpStaffAccess,
  confirmStaffAccess,
  rehearseStaffAccess,
  prepareStaffAccess,
  reconfirmStaffAccess,
  revokeStaffAccess,
  withdrawStaffAccess,
  closeAccount,
];
