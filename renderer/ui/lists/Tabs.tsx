import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import names from './Tabs.module.css';

export interface TabItem {
  id: string;
  title: string;
  content: ReactNode;
}

/** Several views of one thing. Arrows move between the tabs, Tab goes into the view. */
export function Tabs({
  label,
  tabs,
  current,
  onChange,
}: {
  label: string;
  tabs: readonly TabItem[];
  /** Leave both out and it looks after itself. */
  current?: string;
  onChange?: (id: string) => void;
}): ReactNode {
  return (
    <AriaTabs
      className={names.whole ?? ''}
      {...(current === undefined ? {} : { selectedKey: current })}
      onSelectionChange={(key) => onChange?.(String(key))}
    >
      <TabList aria-label={label} className={names.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={names.tab ?? ''} data-label={tab.title}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={names.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
