import { useAccessFinder } from '../features/access/useAccessFinder';
import { useArrangementFinder } from '../features/arrangement/useArrangementFinder';
import { useClosureFinder } from '../features/closure/useClosureFinder';
import { useStaffingFinder } from '../features/staffing';
import { useStaffAccessFinder } from '../features/staff-access';
import { useHandoverFinder } from '../features/handover';
import { useHubFinder } from '../features/hub';
import { useJoiningFinder } from '../features/joining';
import { useLocumFinder } from '../features/locum';
import { useNoticeRegisterFinder } from '../features/notice-register';
import { useProtocolFinder } from '../features/protocol';
import { useRiskFinder } from '../features/risk';
import { useSmartcardFinder } from '../features/smartcard';
import { useReportFinder } from '../features/report';
import { useReviewFinder } from '../features/review/useReviewFinder';
import { useRestrictionFinder } from '../features/restriction';
import type { Finder } from './palette';

/** What the areas add to the search for everything. */
export function useAreaFinders(): Finder[] {
  return [
    useArrangementFinder(),
    useClosureFinder(),
    useStaffingFinder(),
    useStaffAccessFinder(),
    useHandoverFinder(),
    useHubFinder(),
    useNoticeRegisterFinder(),
    useProtocolFinder(),
    useRiskFinder(),
    useSmartcardFinder(),
    useReportFinder(),
    useRestrictionFinder(),
    useReviewFinder(),
    useLocumFinder(),
    useJoiningFinder(),
    useAccessFinder(),
  ];
}
