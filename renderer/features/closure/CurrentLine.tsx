import type { MarkedLine } from '../../../shared/domain/closure/checklist-for';
import type { LineAct } from '../../../shared/domain/closure/line-state';
import type { Performed } from '../../engine';
import { useActor } from '../../engine';
import { Button, Message, Meta } from '../../ui';
import type { Asking } from './ClosureList';
import { alsoTookWords, lineWords } from './line-words';
import names from './Pack.module.css';

const hint = 'others read it; name no patient';
const undo: Asking = {
  act: 'undo',
  title: 'Not done after all',
  label: 'Why?',
  hint,
  does: 'Open the line again',
};
const setAside: Asking = {
  act: 'not-applicable',
  title: 'Not applicable',
  label: 'Why?',
  hint,
  does: 'Set the line aside',
};
const note: Asking = { act: 'note', title: 'A note on this line', label: 'Note', hint, does: 'Keep the note' };

/** The current line of the list with what can be done to it, each with its key. */
export function CurrentLine({
  line,
  clock,
  does,
  asks,
}: {
  line: MarkedLine;
  clock: (at: string) => string;
  does: (act: LineAct) => Promise<Performed>;
  asks: (asking: Asking) => void;
}) {
  const actor = useActor();
  const { is, taken, notes } = line.state;
  const mine = taken?.by.person === actor.person;
  const also = alsoTookWords(line);
  return (
    <div>
      <p>
        <strong>{line.says}</strong>
      </p>
      {line.how !== '' && <p>{line.how}</p>}
      <Meta>{lineWords(line, clock)}</Meta>
      {also !== '' && (
        <Message tone="warn" title={also}>
          Speak to each other.
        </Message>
      )}
      {notes.map((one) => (
        <p key={one.at + one.by.person}>{`${one.by.name}, ${clock(one.at)}: “${one.words}”`}</p>
      ))}
      <div className={names.places}>
        {is === 'open' && (
          <Button look="primary" keys="D" onPress={() => does('tick')}>
            Done
          </Button>
        )}
        {is === 'open' && !taken && (
          <Button keys="T" onPress={() => does('take')}>
            I take it
          </Button>
        )}
        {is === 'open' && taken && (
          <Button keys="G" onPress={() => does('release')}>
            {mine ? 'Give it back' : `Take it off ${taken.by.name}`}
          </Button>
        )}
        {is !== 'open' && (
          <Button keys="U" onPress={() => asks(undo)}>
            Not done after all
          </Button>
        )}
        {is === 'open' && (
          <Button keys="N" onPress={() => asks(setAside)}>
            Not applicable
          </Button>
        )}
        <Button keys="W" onPress={() => asks(note)}>
          Write a note
        </Button>
      </div>
    </div>
  );
}
