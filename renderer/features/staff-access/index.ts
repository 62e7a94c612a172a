/** What the frame and other areas use of this one. */
export { StaffAccessPlace } from './StaffAccessPlace';
export { useStaffAccessFinder } from './useStaffAccessFinder';
export { useStaffAccessNeeds } from './useStaffAccessNeeds';
export { useCertificateThere } from './useCertificateThere';
export { useStaffAccesses, type StaffAccessView } from './useStaffAccesses';
export { useSignInNote } from './useSignInNote';
export { useWho } from './useWho';
export { WayIn } from './WayIn';
