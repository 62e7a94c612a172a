import { useMemo } from 'react';
import { useStaffingNeeds } from '../features/staffing';
import { useStaffAccessNeeds } from '../features/staff-access';
import { useHandoverNeeds } from '../features/handover';
import { useHubNeeds } from '../features/hub';
import { useClosureNeeds } from '../features/closure/useClosureNeeds';
import { useLocumNeeds } from '../features/locum';
import { useHolidayNeeds } from '../features/bank-holidays';
import { useNoticeRegisterNeeds } from '../features/notice-register';
import { useProtocolNeeds } from '../features/protocol';
import { useRiskNeeds } from '../features/risk';
import { useSmartcardNeeds } from '../features/smartcard';
import { useReviewNeeds } from '../features/review/useReviewNeeds';
import { useRestrictionNeeds } from '../features/restriction';
import type { Need } from '../features/today/needs';

/** What the areas beyond the main job add to Today, each by its own rules. @param now ISO instant */
export function useAreaNeeds(now: string): Need[] {
  const all = [
    useStaffingNeeds(now),
    useStaffAccessNeeds(now),
    useHandoverNeeds(now),
    useClosureNeeds(now),
    useHubNeeds(now),
    useNoticeRegisterNeeds(now),
    useHolidayNeeds(now),
    useProtocolNeeds(now),
    useRiskNeeds(now),
    useSmartcardNeeds(now),
    useRestrictionNeeds(now),
    useReviewNeeds(now),
    useLocumNeeds(now),
  ];
  // Each area keeps its list while nothing of it changes.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => all.flat(), all);
}
