/** What the frame and other areas use of this one. */
export { RiskPlace } from './RiskPlace';
export { useRiskFinder } from './useRiskFinder';
export { useRiskNeeds } from './useRiskNeeds';
