export { KeptNote } from './KeptNote';
export { useKept, type Kept } from './useKept';
