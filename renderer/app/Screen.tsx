import { AccessPlace } from '../features/access';
import { ArrangementPlace } from '../features/arrangement/ArrangementPlace';
import { DraftEditor } from '../features/arrangement/DraftEditor';
import { AttentionScreen } from '../features/attention/AttentionScreen';
import { ClosurePlace } from '../features/closure/ClosurePlace';
import { AddColleague } from '../features/entry/AddColleague';
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
  const list = place.at === 'arrangements' || place.at === 'review';
  const key = 'id' in place && !list ? `${place.at} ${place.id ?? ''}` : place.at;
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
    case 'attention':
      return <AttentionScreen />;
    case 'add-colleague':
      return <AddColleague />;
    case 'help':
      return <Help />;
  }
}
