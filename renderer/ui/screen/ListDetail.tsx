import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../actions/Button';
import { classes } from '../classes';
import { DetailPlace, useTitleFocus } from './Title';
import { useScrolls } from './useScrolls';
import names from './ListDetail.module.css';

export interface ListDetailProps {
  /** Says what the list holds: "To review". */
  listTitle: string;
  /** At the right of it: "6, oldest 2 days". */
  listMeta?: ReactNode;
  /** `<ListBox>` or `<EmptyState>`; `<SearchField>` above it if it is long. */
  list: ReactNode;
  /** The detail, beginning with `<Title>`. */
  detail: ReactNode;
  /** `<ActionBar>` of the detail. */
  actions?: ReactNode;
  /** On narrow screens one of both is shown: which, and how to go back to the list. */
  showing: 'list' | 'detail';
  onBack: () => void;
}

/** The width at which one of both is shown; the same as in the stylesheet. */
const narrow = window.matchMedia('(max-width: 900px)');
const onNarrow = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** A list of 340 px and the detail beside it. */
export function ListDetail(props: ListDetailProps): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useTitleFocus(title);
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(body);
  const instead = useSyncExternalStore(onNarrow, () => narrow.matches) && props.showing === 'detail';
  const shown = useRef(props.showing);
  useEffect(() => {
    if (shown.current === props.showing) return;
    shown.current = props.showing;
    // Where one of both is shown, the focus goes with it; side by side it stays where it is.
    if (props.showing === 'detail' && list.current?.offsetParent === null) detail.current?.focus();
    if (props.showing === 'list' && detail.current?.offsetParent === null) {
      (list.current?.querySelector<HTMLElement>('[role=listbox]') ?? title.current)?.focus();
    }
  }, [props.showing]);
  return (
    <div className={classes(names.screen, props.showing === 'detail' ? names.onDetail : names.onList)}>
      <section ref={list} className={names.list} aria-label={props.listTitle}>
        <div className={names.head}>
          <h1 ref={title} tabIndex={-1} data-titled>
            {props.listTitle}
          </h1>
          <span className={names.meta}>{props.listMeta}</span>
        </div>
        <div className={names.scroll}>{props.list}</div>
      </section>
      <section ref={detail} className={names.detail} aria-label="Detail" tabIndex={-1} data-titled>
        <div
          ref={body}
          className={names.body}
          {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': 'Detail, all of it' } : {})}
        >
          <div className={names.back}>
            <Button look="quiet" onPress={props.onBack}>
              {`Back to “${props.listTitle}”`}
            </Button>
          </div>
          <DetailPlace value={instead ? 'instead' : 'beside'}>{props.detail}</DetailPlace>
        </div>
        {props.actions}
      </section>
    </div>
  );
}
