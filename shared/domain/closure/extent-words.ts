import type { Capacity, ClosureExtent } from './model';

/**
 * What each extent means. Everything: nobody is seen here, the buddy takes the patients as its own, and records open by
 * the closure. No appointments: desk, telephones and prescriptions go on here; the buddy sees those who must be seen,
 * and records open. Telephones only: patients are seen here as usual; the buddy takes calls and messages, and no
 * record opens by the closure, since the practice itself has them at hand.
 */
export interface ExtentWords {
  /** "Larkfield Surgery is …" */
  is: string;
  /** What those who cover are asked, as "You are asked to …". */
  askedTo: string;
  /** The question on the buddy's screen, of the practice named. */
  question: (home: string) => string;
  /** The buddy's own words for each answer. */
  answers: Record<Capacity, string>;
  /** What the buddy's people may expect at their desk. */
  expect: { text: string; detail: string };
}

export const extentWords: Record<ClosureExtent, ExtentWords> = {
  full: {
    is: 'closed for everything',
    askedTo: 'care for its patients meanwhile',
    question: (home) => `What can you take on for ${home}?`,
    answers: { all: 'We take your patients', 'urgent-only': 'We take urgent care only', none: 'We cannot help now' },
    expect: { text: 'Their patients may come or ring', detail: 'Treat them as your own' },
  },
  'no-appointments': {
    is: 'giving no appointments',
    askedTo: 'see its patients who must be seen meanwhile',
    question: (home) => `Whom can you see for ${home}?`,
    answers: {
      all: 'We see your patients',
      'urgent-only': 'We see urgent problems only',
      none: 'We cannot see anybody now',
    },
    expect: { text: 'They send you patients who must be seen', detail: 'Their desk and telephones still work' },
  },
  'phones-only': {
    is: 'without telephones',
    askedTo: 'take its calls meanwhile',
    question: (home) => `Can you take calls for ${home}?`,
    answers: {
      all: 'We take your calls',
      'urgent-only': 'We take urgent calls only',
      none: 'We cannot take calls now',
    },
    expect: {
      text: 'Their patients may ring you',
      detail: 'They are open: pass messages on, do not see patients for them',
    },
  },
};
