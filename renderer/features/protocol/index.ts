/** What the frame and other areas use of this one. */
export { ProtocolPlace } from './ProtocolPlace';
export { useProtocolFinder } from './useProtocolFinder';
export { useProtocolNeeds } from './useProtocolNeeds';
