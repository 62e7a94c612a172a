/** What the frame and other areas use of this one. */
export { ReviewPlace } from './ReviewPlace';
export { usePrivacy } from './usePrivacy';
export { useReviewQueue, useReviewsWaiting } from './useReviewQueue';
