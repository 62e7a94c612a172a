import { londonDate } from '../../../shared/domain/calendar';
import { timeAndDay } from '../../../shared/domain/dates';
import type { CodeResponse } from '../../../shared/protocol/joining';
import { useNow } from '../../engine';
import { CopyButton, Message } from '../../ui';
import names from './Joining.module.css';

export interface Made extends CodeResponse {
  name: string;
  account: string;
}

/** The code, this once: large enough to be read out on the telephone. */
export function CodeShown({ made }: { made: Made }) {
  const today = londonDate(useNow(60));
  return (
    <Message
      tone="good"
      title={`Give ${made.name} this code`}
      takesFocus
      actions={
        <CopyButton
          text={made.code}
          label="Copy the code"
          copy={(text) => window.practiceBuddy.call('clipboard.write', text)}
        />
      }
    >
      <p className={names.code}>{made.code}</p>
      It works once, for the account {made.account} only, until {timeAndDay(made.until, today)}. It is shown now and not
      kept: tell them by telephone or in person. They press Ctrl+Shift+O on their computer and choose “Join another
      practice”.
    </Message>
  );
}
