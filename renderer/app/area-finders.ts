import { useStaffingFinder } from '../features/staffing';
import { useStaffAccessFinder } from '../features/staff-access';
import { useHandoverFinder } from '../features/handover';
import { useHubFinder } from '../features/hub';
import { useLocumFinder } from '../features/locum';
import { useNoticeRegisterFinder } from '../features/notice-register';
import { useProtocolFinder } from '../features/protocol';
import { useRiskFinder } from '../features/risk';
import { useSmartcardFinder } from '../features/smartcard';
import { useReportFinder } from '../features/report';
import { useReviewFinder } from '../features/review/useReviewFinder';
import { useRestrictionFinder } from '../features/restriction';
import type { Finder } from './palette';

/** What the areas beyond the main job add to the search for everything. */
export function useAreaFinders(): Finder[] {
  return [
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
  ];
}
