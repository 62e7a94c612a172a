import type { ReactNode } from 'react';
import { Column } from '../../ui';
import { BreakGlass } from './BreakGlass';
import { RequestPanel } from './RequestPanel';
import { RequestQuestions } from './RequestQuestions';
import { useRequest } from './useRequest';

/** Ask for access to a record, in the order of the telephone call, with what will happen beside it. */
export function RequestForm(): ReactNode {
  const request = useRequest();
  return (
    <Column title="Request access to a record" side={<RequestPanel request={request} />}>
      <RequestQuestions request={request} />
      <BreakGlass
        open={request.breakingGlass}
        home={request.entries.home?.name ?? 'the practice'}
        onClose={() => request.setBreakingGlass(false)}
        onOpen={() => request.ask(true)}
      />
    </Column>
  );
}
