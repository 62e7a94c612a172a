/** What the frame uses of this area. */
export { NoticePlace } from './NoticePlace';
