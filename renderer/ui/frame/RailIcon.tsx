import type { ReactNode } from 'react';

/* Drawn here on a grid of 20, so that nothing comes from elsewhere. */
const drawings = {
  today: 'M4 5.5l1.5 1.5L8 4M4 13.5l1.5 1.5L8 12M11 6h6M11 14h6',
  access: 'M12.5 11.5a4 4 0 1 0-3.7-2.4L3 15v2.5h3v-2h2v-2h2l1-1.6a4 4 0 0 0 1.5-.4M13.4 7h.2',
  arrangements: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 9.5h5M7.5 12.5h5',
  closure: 'M4 17.5h12M5.5 17.5v-15h9v15M11.8 10h.2',
  review:
    'M1.8 10S4.8 4.5 10 4.5 18.2 10 18.2 10 15.200 15.500 10 15.500 1.800 10 1.800 10M10 12.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600',
  people:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6M1.500 17a5.500 5.500 0 0 1 11 0M13 3.300a3 3 0 0 1 0 5.400M15 12a5.500 5.500 0 0 1 3.500 5',
  hubs: 'M10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4M10 8V4M8.300 11L4.500 14M11.700 11l3.800 3M10 2.500h.1M3.500 15h.1M16.500 15h.1',
  protocol:
    'M10 5.500C8 4 5 4 2.500 4.500v11C5 15 8 15 10 16.500 12 15 15 15 17.500 15.500v-11C15 4 12 4 10 5.500zM10 5.500v11',
  risk: 'M10 2.500l6.500 2.500v5c0 4-3 6.500-6.500 7.500C6.500 16.500 3.500 14 3.500 10V5zM10 6.500v4M10 13.500v.1',
  card: 'M2.500 4.500h15v11h-15zM2.500 8h15M5 12.500h4',
  settings: 'M3 6h6M13 6h4M11 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M3 14h2M9 14h8M7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  book: 'M4.500 3.500h9a2 2 0 0 1 2 2v11h-9a2 2 0 0 1-2-2zM4.500 14.500a2 2 0 0 1 2-2h9M8 7h4',
  key: 'M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9M10 12.200v2',
  handover: 'M3 7h11M11 4l3 3-3 3M17 13H6M9 10l-3 3 3 3',
  day: 'M3 4.500h14v12.500H3zM3 8h14M6.500 2.500v4M13.500 2.500v4M10 10.500v2.500l2 1',
  report: 'M3 17h14M5 14v-4M9 14V5M13 14V8M17 14v-3',
} as const;

export type RailIconName = keyof typeof drawings;

/** A small picture for the narrow rail; the label says it to screen readers. */
export function RailIcon({ name }: { name: RailIconName }): ReactNode {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
