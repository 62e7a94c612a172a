/** What the frame and other areas use of this one. */
export { ReportPlace } from './ReportPlace';
export { useReportFinder } from './useReportFinder';
