import type { ReactNode } from 'react';
import { SkipLink } from './SkipLink';
import names from './Frame.module.css';

export interface FrameProps {
  /** Whom the person acts for: a name, or `<OrganisationSwitch>`. */
  organisation: ReactNode;
  /** `<TopSearch>`. */
  search?: ReactNode;
  /** `<StatusChip>`. */
  status: ReactNode;
  /** `<PersonUnlocked>`. */
  person: ReactNode;
  /** `<Rail>`. */
  rail: ReactNode;
  /** `<FootBar>` while an access is open, otherwise nothing. */
  foot?: ReactNode;
  /** The screen: `<Column>` or `<ListDetail>`. */
  children: ReactNode;
}

/** What stays around every screen. */
export function Frame(props: FrameProps): ReactNode {
  return (
    <div className={names.frame}>
      <SkipLink to="main" />
      <header className={names.strip}>
        <div className={names.organisation}>{props.organisation}</div>
        <div className={names.search}>{props.search}</div>
        <div className={names.status}>{props.status}</div>
        <div className={names.person}>{props.person}</div>
      </header>
      {props.rail}
      <main className={names.main} id="main" tabIndex={-1} data-titled>
        {props.children}
      </main>
      {props.foot && <footer className={names.foot}>{props.foot}</footer>}
    </div>
  );
}
