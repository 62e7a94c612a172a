/** What the frame and other areas use of this one. */
export { NoticeRegisterPlace } from './NoticeRegisterPlace';
export { useNoticeRegisterFinder } from './useNoticeRegisterFinder';
export { useNoticeRegisterNeeds } from './useNoticeRegisterNeeds';
