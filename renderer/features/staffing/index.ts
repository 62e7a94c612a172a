/** What the frame and other areas use of this one. */
export { StaffingPlace } from './StaffingPlace';
export { useStaffingFinder } from './useStaffingFinder';
export { useStaffingNeeds } from './useStaffingNeeds';
