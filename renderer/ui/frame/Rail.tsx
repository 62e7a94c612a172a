import { Fragment, type ReactNode } from 'react';
import { classes } from '../classes';
import { VisuallyHidden } from '../words/VisuallyHidden';
import { RailIcon, type RailIconName } from './RailIcon';
import names from './Rail.module.css';

export interface RailItem {
  id: string;
  label: string;
  /** Drawn where the rail is narrow. */
  icon: RailIconName;
  /** Only where something waits; 0 is not shown. */
  count?: number;
  /** What the number counts, for screen readers: "to review". */
  counted?: string;
}

/** The areas, down the left. `groups` are set apart by a line. Narrow screens show pictures and numbers. */
export function Rail({
  groups,
  current,
  onGo,
}: {
  groups: readonly (readonly RailItem[])[];
  current: string;
  onGo: (id: string) => void;
}): ReactNode {
  return (
    <nav className={names.rail} aria-label="Areas">
      <ul>
        {groups
          .filter((group) => group.length > 0)
          .map((group, index) => (
            <Fragment key={group[0]?.id}>
              {index > 0 && <li className={names.rule} aria-hidden="true" />}
              {group.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className={classes(names.item, 'ring-inside')}
                    aria-current={item.id === current ? 'page' : undefined}
                    title={item.label}
                    onClick={() => onGo(item.id)}
                  >
                    <RailIcon name={item.icon} />
                    <span className={names.label}>{item.label}</span>
                    {item.count ? (
                      <span className={names.count}>
                        <VisuallyHidden>, </VisuallyHidden>
                        {item.count}
                        <VisuallyHidden> {item.counted ?? 'waiting'}</VisuallyHidden>
                      </span>
                    ) : null}
                  </button>
                </li>
              ))}
            </Fragment>
          ))}
      </ul>
    </nav>
  );
}
