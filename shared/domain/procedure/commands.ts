import type { CommandDefinition } from '../command';
import { confirmReview } from './confirm';
import { drawReviewSample } from './draw-sample';
import { reconcile } from './reconcile';
import { setProcedure } from './set';

export const procedureCommands: CommandDefinition[] = [setProcedure, drawReviewSample, reconcile, confirmReview];
