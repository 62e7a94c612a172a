/** What the frame and other areas use of this one. */
export { AccessPlace } from './AccessPlace';
export { useExpiry } from './expiry';
export { OpenAccessBar, useIsOpen } from './OpenAccessBar';
export { accessLists, waitingForMe, type AccessLists, type AccessView } from './lists';
export { PatientInRow, usePatients } from './patient-shown';
export { usePracticeName } from './practice-names';
