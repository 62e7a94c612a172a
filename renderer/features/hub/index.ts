/** What the frame and other areas use of this one. */
export { HubPlace } from './HubPlace';
export { useHubFinder } from './useHubFinder';
export { useHubNeeds } from './useHubNeeds';
export { useHubs } from './useHubs';
