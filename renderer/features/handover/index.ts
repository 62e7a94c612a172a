/** What the frame and other areas use of this one. */
export { HandoverPlace } from './HandoverPlace';
export { HandoversOfAccess } from './OfAccess';
export { useHandoverFinder } from './useHandoverFinder';
export { useHandoverNeeds } from './useHandoverNeeds';
