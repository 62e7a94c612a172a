/** The groups of what is found, in the order that holds between groups that fit equally well. */
export const groupNames = {
  number: 'NHS number',
  patients: 'Patients, in accesses that you may see',
  doing: 'What you can do',
  areas: 'Areas',
  colleagues: 'Colleagues',
  arrangements: 'Arrangements',
  closures: 'Closures',
  hubs: 'Hubs',
  handovers: 'Handovers',
  accesses: 'Accesses',
  reviews: 'Review',
  'staff-access': 'Staff access',
  protocols: 'Protocols',
  notices: 'Notices',
  risks: 'Risks',
  registrations: 'Registrations',
  reports: 'Reports',
  organisations: 'Organisations',
} as const;
export type GroupId = keyof typeof groupNames;
export const groupOrder = Object.keys(groupNames);
