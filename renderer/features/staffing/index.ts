/** What the frame and other areas use of this one. */
export { StaffingPlace } from './StaffingPlace';
export { useStaffingFinder } from './useStaffingFinder';
export { useStaffingNeeds } from './useStaffingNeeds';
/** How hard-pressed each buddy is, and the mark that shows a level. */
export { LevelChip, levelTone } from './LevelChip';
export { useBuddyPressure, useDeclarations, type BuddyPressure } from './useBuddyPressure';
export { useTelephone } from './BuddyTable';
