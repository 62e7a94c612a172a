import { protocol, protocolDraft, protocolReceipt } from './model';

export const protocolRows = { protocol, protocolReceipt, protocolDraft } as const;
