import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from '../classes';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import { toneClass, type Tone } from '../words/tone';
import names from './ListBox.module.css';

export interface Row {
  id: string;
  title: ReactNode;
  meta?: ReactNode;
  /** At the right: "10:47", "Mon". */
  time?: ReactNode;
  /** Colours the title; the title's words say it too. */
  tone?: Tone;
}

export interface ListBoxProps {
  label: string;
  rows: readonly Row[];
  /** The current row: moving makes a row current. */
  current: string | null;
  onMove: (id: string) => void;
  /** Enter or a double click; on narrow screens a click, since the detail is elsewhere. */
  onOpen?: (id: string) => void;
  /** Also open with one click: for lists of things to do. */
  opensByClick?: boolean;
  /** J and K move in this list wherever the focus is on the screen. True unless told; false for a second list. */
  keys?: boolean;
  /** A cap at the current row says that Enter opens it. */
  showEnter?: boolean;
  autoFocus?: boolean;
}

/** The width at which `ListDetail` shows one of both; the same as in its stylesheet. */
const detailIsElsewhere = () => window.matchMedia('(max-width: 900px)').matches;

/**
 * Rows of 56 px: J, K, arrows, Home, End move; Enter opens. Written here and not with react-aria's list, whose typing
 * ahead would take J and K. The focus stays on the list and the current row is announced (aria-activedescendant).
 */
export function ListBox(props: ListBoxProps): ReactNode {
  const { rows, current, onMove, onOpen, keys = true } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const place = rows.findIndex((row) => row.id === current);

  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row && row.id !== current) onMove(row.id);
  };
  const many = rows.length > 0;
  useKey({ keys: 'J', does: 'Next in the list', run: () => moveTo(place + 1), when: keys && many });
  useKey({ keys: 'K', does: 'Previous in the list', run: () => moveTo(place - 1), when: keys && many });

  useEffect(() => {
    if (props.autoFocus) box.current?.focus({ preventScroll: true });
  }, [props.autoFocus]);
  useEffect(() => {
    if (place >= 0) document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, place]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = 8;
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place < 0 ? 0 : place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter' && current !== null && onOpen) onOpen(current);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={place >= 0 ? `${id}-${place}` : undefined}
      tabIndex={0}
      className={names.list}
      onKeyDown={press}
      onFocus={() => {
        if (place < 0) moveTo(0);
      }}
    >
      {rows.map((row, index) => (
        <div
          key={row.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === place}
          className={names.row}
          onClick={() => {
            onMove(row.id);
            if (props.opensByClick || detailIsElsewhere()) onOpen?.(row.id);
          }}
          onDoubleClick={() => onOpen?.(row.id)}
        >
          <div className={names.words}>
            <div className={classes(names.title, toneClass(row.tone ?? 'plain'))}>{row.title}</div>
            {row.meta !== undefined && <div className={names.meta}>{row.meta}</div>}
          </div>
          {row.time !== undefined && <div className={names.time}>{row.time}</div>}
          {props.showEnter && (
            <div className={names.enter}>
              <KeyCap keys="Enter" />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
