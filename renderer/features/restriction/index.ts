/** What the frame and other areas use of this one. */
export { ProtectedPatients } from './ProtectedPatients';
export { WhoLooked } from './WhoLooked';
export { useMatch } from './matching';
export { useProtectedNumbers } from './useProtected';
export { useRestrictionFinder } from './useRestrictionFinder';
export { useRestrictionNeeds } from './useRestrictionNeeds';
