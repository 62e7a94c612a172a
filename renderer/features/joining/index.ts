/** What the frame and other areas use of this one. */
export { JoinByCode } from './JoinByCode';
export { JoiningPlace } from './JoiningPlace';
export { JoinPractice } from './JoinPractice';
export { useJoiningFinder } from './useJoiningFinder';
