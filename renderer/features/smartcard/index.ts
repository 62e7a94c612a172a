/** What the frame and other areas use of this one. */
export { SmartcardPlace } from './SmartcardPlace';
export { useSmartcardFinder } from './useSmartcardFinder';
export { useSmartcardNeeds } from './useSmartcardNeeds';
