/** What the frame and other areas use of this one. */
export { HubPlace } from './HubPlace';
export { useHubFinder } from './useHubFinder';
