import { AccessPlace } from '../features/access';
import { ArrangementPlace } from '../features/arrangement/ArrangementPlace';
import { DraftEditor } from '../features/arrangement/DraftEditor';
import { AttentionScreen } from '../features/attention/AttentionScreen';
import { ClosurePlace } from '../features/closure/ClosurePlace';
import { AddColleague } from '../features/entry/AddColleague';
import { SetUpPractice } from '../features/entry/SetUpPractice';
import { JoiningPlace, JoinPractice } from '../features/joining';
import { DayPlace } from '../features/locum';
import { StaffingPlace } from '../features/staffing';
import { StaffAccessPlace } from '../features/staff-access';
import { HandoverPlace } from '../features/handover';
import { HubPlace } from '../features/hub';
import { NoticeRegisterPlace } from '../features/notice-register';
import { ProtocolPlace } from '../features/protocol';
import { RiskPlace } from '../features/risk';
import { SmartcardPlace } from '../features/smartcard';
import { ReportPlace } from '../features/report';
import { NoticePlace } from '../features/notice/NoticePlace';
import { ReviewPlace } from '../features/review';
import { TodayScreen } from '../features/today/TodayScreen';
import { Help } from './Help';
import { useNavigation } from './navigation';
import type { Place } from './places';
import { ScreenBoundary } from './ScreenBoundary';

/** The screen of a place. What breaks in one leaves the frame and every other screen standing. */
export function Screen({ place }: { place: Place }) {
  const { go } = useNavigation();
  // Lists keep their focus while one moves in them; everything else is a screen of its own.
  const list =
    place.at === 'arrangements' ||
    place.at === 'review' ||
    ((place.at === 'protocol' || place.at === 'notices') && place.view === undefined);
  const view = 'view' in place ? place.view : undefined;
  const id = 'id' in place && !list ? place.id : undefined;
  const key = [place.at, view, id].filter((part) => part !== undefined).join(' ');
  return (
    <ScreenBoundary key={key} onToday={() => go({ at: 'today' })}>
      {screenOf(place)}
    </ScreenBoundary>
  );
}

function screenOf(place: Place) {
  switch (place.at) {
    case 'today':
      return <TodayScreen />;
    case 'access':
    case 'access-request':
    case 'access-open':
    case 'access-handback':
    case 'access-detail':
      return <AccessPlace place={place} />;
    case 'access-notice':
      return <NoticePlace place={place} />;
    case 'arrangements':
      return <ArrangementPlace place={place} />;
    case 'arrangement-draft':
      return <DraftEditor place={place} />;
    case 'closure':
      return <ClosurePlace place={place} />;
    case 'review':
      return <ReviewPlace place={place} />;
    case 'staffing':
      return <StaffingPlace place={place} />;
    case 'staff-access':
      return <StaffAccessPlace place={place} />;
    case 'handovers':
      return <HandoverPlace place={place} />;
    case 'hubs':
      return <HubPlace place={place} />;
    case 'notices':
      return <NoticeRegisterPlace place={place} />;
    case 'protocol':
      return <ProtocolPlace place={place} />;
    case 'risks':
      return <RiskPlace place={place} />;
    case 'smartcards':
      return <SmartcardPlace place={place} />;
    case 'reports':
      return <ReportPlace place={place} />;
    case 'day':
      return <DayPlace place={place} />;
    case 'set-up-practice':
      return <SetUpPractice organisation={place.id} />;
    case 'join-practice':
      return <JoinPractice />;
    case 'joining':
      return <JoiningPlace place={place} />;
    case 'attention':
      return <AttentionScreen />;
    case 'add-colleague':
      return <AddColleague />;
    case 'help':
      return <Help />;
  }
}
