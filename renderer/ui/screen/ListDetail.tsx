import { useRef, type ReactNode } from 'react';
import { Button } from '../actions/Button';
import { classes } from '../classes';
import { useTitleFocus } from './Title';
import names from './ListDetail.module.css';

export interface ListDetailProps {
  /** Says what the list holds: "To review". */
  listTitle: string;
  /** At the right of it: "6, oldest 2 days". */
  listMeta?: ReactNode;
  /** `<ListBox>` or `<EmptyState>`; `<SearchField>` above it if it is long. */
  list: ReactNode;
  /** The detail, beginning with `<Title focus={false}>`. */
  detail: ReactNode;
  /** `<ActionBar>` of the detail. */
  actions?: ReactNode;
  /** On narrow screens one of both is shown: which, and how to go back to the list. */
  showing: 'list' | 'detail';
  onBack: () => void;
}

/** A list of 340 px and the detail beside it. */
export function ListDetail(props: ListDetailProps): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useTitleFocus(title);
  return (
    <div className={classes(names.screen, props.showing === 'detail' ? names.onDetail : names.onList)}>
      <section className={names.list} aria-label={props.listTitle}>
        <div className={names.head}>
          <h1 ref={title} tabIndex={-1} data-titled>
            {props.listTitle}
          </h1>
          <span className={names.meta}>{props.listMeta}</span>
        </div>
        <div className={names.scroll}>{props.list}</div>
      </section>
      <section className={names.detail} aria-label="Detail">
        <div className={names.body}>
          <div className={names.back}>
            <Button look="quiet" onPress={props.onBack}>
              {`Back to “${props.listTitle}”`}
            </Button>
          </div>
          {props.detail}
        </div>
        {props.actions}
      </section>
    </div>
  );
}
