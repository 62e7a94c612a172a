/**
 * Where in the app somebody is. Kept in memory, never in an address: an NHS number in a URL would end up in histories
 * and logs. For the same reason no place names a patient. Each area shows its own places:
 *
 * - features/access: `<AccessPlace place={…}/>` for the places `access…` except the notice, and `<OpenAccessBar/>`
 * - features/notice: `<NoticePlace place={…}/>` for `access-notice`
 * - features/review: `<ReviewPlace place={…}/>` for `review`
 *
 * Screens move with `useNavigation()` from ./navigation.
 */
export type Place =
  | { at: 'today' }
  | { at: 'access' }
  | { at: 'access-request' }
  | { at: 'access-notice'; id: string }
  | { at: 'access-open'; id: string }
  | { at: 'access-handback'; id: string }
  | { at: 'access-detail'; id: string }
  | { at: 'arrangements'; id?: string }
  /** `id` is the future arrangement's id; a new draft gets a fresh one. `buddy`: ODS code to begin a new one with. */
  | { at: 'arrangement-draft'; id: string; buddy?: string }
  /** `id` names a closure to show, of ours or of a buddy; without it, the closure form or the present closure. */
  | {
      at: 'closure';
      id?: string;
      view?: 'list' | 'care' | 'time-line' | 'meanwhile' | 'declare' | 'rehearse' | 'change';
    }
  /** `id` is an access. Without a view: the list to review. */
  | { at: 'review'; view?: 'procedure' | 'sample' | 'compare' | 'incident' | 'protected' | 'who-looked'; id?: string }
  /** The areas beyond the main job: `view` is one of the area's own pages, `id` what it shows. */
  | { at: 'staffing'; view?: string; id?: string }
  | {
      at: 'staff-access';
      view?: 'in' | 'ours' | 'guides' | 'one' | 'ask' | 'leaver' | 'guide' | 'buddy-guide';
      id?: string;
    }
  | { at: 'handovers'; view?: string; id?: string }
  | { at: 'hubs'; view?: 'one' | 'describe'; id?: string }
  /** `id`: a notice's row, `copi-general@3`. */
  | { at: 'notices'; view?: 'on-date' | 'import' | 'holidays' | 'holidays-import'; id?: string }
  /** `id`: the arrangement whose protocol it is. */
  | { at: 'protocol'; view?: 'read' | 'write'; id?: string }
  | { at: 'risks'; view?: string; id?: string }
  /** `id` is a registration; with `begin` somebody on the list of staff. */
  | { at: 'smartcards'; view?: 'begin' | 'one' | 'paper'; id?: string }
  | { at: 'reports'; view?: string; id?: string }
  /** A person's sessions at all their practices; `plan` and `change` (`id`: the session) are this practice's only. */
  | { at: 'day'; view?: 'plan' | 'change'; id?: string }
  /** `id`: ODS code of another practice of the person, to be set up on this computer. */
  | { at: 'set-up-practice'; id: string }
  /** With a code from another practice's manager. */
  | { at: 'join-practice' }
  /** Who may join this practice with a code; `invite`: a new one. */
  | { at: 'joining'; view?: 'invite' }
  | { at: 'attention' }
  | { at: 'add-colleague' }
  | { at: 'help' };

export type PlaceName = Place['at'];
/** The places of one name: `PlaceAt<'access-open'>` has an `id`. */
export type PlaceAt<Name extends PlaceName> = Extract<Place, { at: Name }>;

/** In the order of the rail and of Alt+1 to Alt+9. */
export const areas = [
  'today',
  'access',
  'arrangements',
  'closure',
  'review',
  'handovers',
  'hubs',
  'staffing',
  'staff-access',
  'protocol',
  'notices',
  'risks',
  'smartcards',
  'reports',
  'day',
] as const;
/** What the rail lists. */
export type Area = (typeof areas)[number];

export const areaNames: Record<Area, string> = {
  today: 'Today',
  access: 'Access',
  arrangements: 'Arrangements',
  closure: 'Closure',
  review: 'Review',
  staffing: 'Staffing',
  'staff-access': 'Staff access',
  handovers: 'Handovers',
  hubs: 'Hubs',
  notices: 'Notices',
  protocol: 'Protocol',
  risks: 'Risks',
  smartcards: 'Smartcards',
  reports: 'Reports',
  day: 'Your day',
};

/** Which line of the rail a place belongs to; none for help and what needs attention. */
export function areaOf(place: Place): Area | undefined {
  switch (place.at) {
    case 'today':
    case 'access':
    case 'arrangements':
    case 'closure':
    case 'review':
    case 'staffing':
    case 'staff-access':
    case 'handovers':
    case 'hubs':
    case 'notices':
    case 'protocol':
    case 'risks':
    case 'smartcards':
    case 'reports':
    case 'day':
      return place.at;
    case 'access-request':
    case 'access-notice':
    case 'access-open':
    case 'access-handback':
    case 'access-detail':
      return 'access';
    case 'arrangement-draft':
      return 'arrangements';
    case 'joining':
      return 'staffing';
    case 'attention':
    case 'join-practice':
    case 'add-colleague':
    case 'set-up-practice':
    case 'help':
      return undefined;
  }
}

/** Two places are one when they name the same thing: going there twice does not lengthen the way back. */
export const samePlace = (one: Place, other: Place): boolean =>
  one.at === other.at && part(one, 'id') === part(other, 'id') && part(one, 'view') === part(other, 'view');

const part = (place: Place, name: 'id' | 'view'): string | undefined =>
  new Map<string, string | undefined>(Object.entries(place)).get(name);
