import { reconciliation, reviewConfirmation, reviewProcedure, reviewSample } from './model';

export const procedureRows = { reviewProcedure, reviewSample, reconciliation, reviewConfirmation } as const;
