/** What the frame and other areas use of this one. */
export { DayPlace } from './DayPlace';
export { OpenElsewhere } from './OpenElsewhere';
export { PracticeSessions } from './PracticeSessions';
export { useKeepDay } from './useMyDay';
export { useLocumFinder } from './useLocumFinder';
export { useLocumNeeds } from './useLocumNeeds';
