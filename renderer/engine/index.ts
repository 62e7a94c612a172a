export * from './api';
export {
  useActor,
  useAttention,
  useConnection,
  useDayBook,
  useEngine,
  useNow,
  usePhase,
  useRow,
  useRows,
  useUnsealed,
  useUnsealedAll,
  useWaiting,
} from './hooks';
export type { PatientFound, PatientsFound } from './patient-search';
export { belongsTo } from './entries';
export { createEngine } from './engine';
export { EngineProvider } from './EngineProvider';
