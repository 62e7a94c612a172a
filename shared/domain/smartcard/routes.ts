/**
 * The ways to an identity for the Care Identity Service, as dated guidance: what ran out is still shown, since
 * registrations were made by it, and cannot be chosen for a new one. NHS Digital's emergency route of March 2020 ended on
 * 31 May 2023. The wording of the steps is ours, and somebody who does the Registration Authority's work should read it
 * before a practice relies on it.
 */
export const cardRoutes = ['care-id', 'esr', 'in-person', 'remote-emergency'] as const;
export type CardRoute = (typeof cardRoutes)[number];

/** Who does a step: the practice's manager as sponsor, or the Registration Authority. */
export type StepBy = 'practice' | 'registration-authority';

export interface RouteStep {
  id: string;
  says: string;
  by: StepBy;
  /** Done after the Registration Authority's decision: the decision does not wait for it. */
  after?: true;
}

export interface RouteGuidance {
  name: string;
  detail: string;
  /** When it is or was in force, in words. */
  inForce: string;
  /** Whose guidance it is, to be cited. */
  source: string;
  /** Last day on which a registration may begin by it; null while it goes on. */
  until: string | null;
  /** Nobody met the applicant: what was relaxed is put right face to face. */
  remote: boolean;
  steps: readonly RouteStep[];
}

const ra: StepBy = 'registration-authority';
const practice: StepBy = 'practice';
const position: RouteStep = { id: 'position', says: 'The position at the practice is assigned', by: ra, after: true };

export const routes: Readonly<Record<CardRoute, RouteGuidance>> = {
  'care-id': {
    name: 'Apply for Care ID',
    detail: 'The applicant proves who they are online, from anywhere',
    inForce: 'In force',
    source: 'NHS England, Apply for Care ID',
    until: null,
    remote: true,
    steps: [
      { id: 'invited', says: 'The applicant is invited to Apply for Care ID', by: practice },
      { id: 'applied', says: 'The applicant has finished the online application', by: practice },
      { id: 'compared', says: 'Face and document were compared', by: ra },
      { id: 'sponsored', says: 'The sponsor has approved the access', by: practice },
      position,
    ],
  },
  esr: {
    name: 'Electronic Staff Record workbench',
    detail: 'For staff whose employer keeps the Electronic Staff Record',
    inForce: 'In force',
    source: 'NHS Electronic Staff Record, interface to the Care Identity Service',
    until: null,
    remote: false,
    steps: [
      { id: 'checked', says: 'The employer’s identity check is recorded in the Electronic Staff Record', by: practice },
      { id: 'linked', says: 'The staff record is linked with the Care Identity', by: ra },
      { id: 'sponsored', says: 'The sponsor has approved the access', by: practice },
      position,
    ],
  },
  'in-person': {
    name: 'Meeting in person',
    detail: 'The applicant brings the documents to the Registration Authority',
    inForce: 'In force',
    source: 'NHS England, Registration Authority policy; identity checks by GPG 45',
    until: null,
    remote: false,
    steps: [
      { id: 'booked', says: 'A meeting with the Registration Authority is booked', by: practice },
      { id: 'met', says: 'The applicant came, and looks like the documents', by: ra },
      { id: 'sponsored', says: 'The sponsor has approved the access', by: practice },
      position,
    ],
  },
  'remote-emergency': {
    name: 'Emergency route by video call',
    detail: 'For the time when nobody could meet; the guidance of March 2020',
    inForce: 'In force from March 2020 until 31 May 2023',
    source: 'NHS Digital, registering users without meeting them, March 2020',
    until: '2023-05-31',
    remote: true,
    steps: [
      { id: 'booked', says: 'A video call with the Registration Authority is booked', by: practice },
      { id: 'sent', says: 'The applicant has sent what is asked for to the Registration Authority', by: practice },
      { id: 'read-back', says: 'The numbers sent by text were read back on the call', by: ra },
      { id: 'same-document', says: 'The same document was shown on the call', by: ra },
      { id: 'identity', says: 'The identity is made in the Care Identity Service', by: ra, after: true },
      position,
    ],
  },
};

/** Whether a new registration may begin by this route. @param today calendar date in England */
export const routeOpen = (route: CardRoute, today: string): boolean => {
  const { until } = routes[route];
  return until === null || today <= until;
};

export const stepOf = (route: CardRoute, step: string): RouteStep | undefined =>
  routes[route].steps.find((one) => one.id === step);

/** What proves who a person is, and how a login holds afterwards. */
export const authenticators = ['smartcard', 'virtual-smartcard', 'windows-hello', 'security-key', 'passkey'] as const;
export type Authenticator = (typeof authenticators)[number];

export const authenticatorGuidance: Readonly<
  Record<Authenticator, { name: string; detail: string; certificate: boolean; delivered: boolean }>
> = {
  smartcard: {
    name: 'Smartcard',
    detail: 'Delivered locked; its certificate runs out',
    certificate: true,
    delivered: true,
  },
  'virtual-smartcard': {
    name: 'Virtual smartcard',
    detail: 'On the telephone; its certificate runs out',
    certificate: true,
    delivered: false,
  },
  'windows-hello': {
    name: 'Windows Hello',
    detail: 'Registered remotely on one computer; no certificate',
    certificate: false,
    delivered: false,
  },
  'security-key': {
    name: 'Security key',
    detail: 'Registered remotely; no certificate',
    certificate: false,
    delivered: true,
  },
  passkey: {
    name: 'Passkey',
    detail: 'Not yet for every clinical system: ask first',
    certificate: false,
    delivered: false,
  },
};

/** The last day of the first Care Identity Service: software that was not moved by then asks for no card any more. */
export const firstServiceEnds = '2027-02-28';
