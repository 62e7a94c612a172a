import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classes } from '../classes';
import { Field, useFieldIds, type FieldWords } from './Field';
import type { Found } from './found';
import type { FieldWidth } from './TextField';
import fieldNames from './Field.module.css';
import names from './ComboBox.module.css';

/** More than this is not shown: who sees 50 types on. */
export const mostShown = 50;

/** Narrows in memory (at once) or asks somewhere (a promise); the caller filters and orders. */
export type Search<T extends Found> = (text: string) => readonly T[] | Promise<readonly T[]>;

export interface ComboBoxProps<T extends Found> extends FieldWords {
  search: Search<T>;
  value: T | null;
  onChange: (value: T | null) => void;
  onBlur?: () => void;
  width?: FieldWidth;
  placeholder?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  /** Said when nothing is found: "No practice has this name, code or postcode." */
  none?: string;
}

/** What a search answers for the text typed last; answers that come late for an older text are dropped. */
export function useFound<T extends Found>(search: Search<T>, text: string): readonly T[] {
  const [found, setFound] = useState<readonly T[]>([]);
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    let wanted = true;
    const answer = latest.current(text);
    if (answer instanceof Promise) {
      void answer.then((items) => wanted && setFound(items.slice(0, mostShown)));
    } else {
      setFound(answer.slice(0, mostShown));
    }
    return () => {
      wanted = false;
    };
  }, [text]);
  return found;
}

/** One of very many (14,000 organisations): type, arrows, Enter. Shows name, code and town. */
export function ComboBox<T extends Found>(props: ComboBoxProps<T>): ReactNode {
  const { value, onChange } = props;
  const ids = useFieldIds(props);
  const [text, setText] = useState(value?.name ?? '');
  const chosen = value?.id;
  const chosenName = value?.name ?? '';
  // The value may be set from outside (a preset, a form that is emptied).
  const [seen, setSeen] = useState(chosen);
  if (seen !== chosen) {
    setSeen(chosen);
    if (value) setText(chosenName);
  }
  const found = useFound(props.search, value && text === chosenName ? '' : text);
  const settled = value !== null && text === chosenName;

  const type = (next: string) => {
    setText(next);
    if (value && next !== chosenName) onChange(null);
  };

  const choose = (item: T | undefined) => {
    if (!item) return;
    setText(item.name);
    setSeen(item.id);
    onChange(item);
  };
  /** Enter takes the first that is found, unless the arrows have chosen another. */
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    const list = event.currentTarget.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Enter' || settled || !list || event.currentTarget.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    // Asked again: somebody quick presses Enter before the list for the last letters is drawn.
    const answer = props.search(text);
    choose(answer instanceof Promise ? found[0] : answer[0]);
  };

  return (
    <Field words={props} ids={ids}>
      <AriaComboBox
        aria-label={props.label}
        items={found}
        inputValue={text}
        onInputChange={type}
        value={chosen ?? null}
        onChange={(id) => choose(found.find((one) => one.id === id))}
        onBlur={props.onBlur ?? noop}
        defaultFilter={all}
        allowsEmptyCollection
        menuTrigger="input"
        isDisabled={props.disabled ?? false}
        isInvalid={Boolean(props.error)}
        className={classes(fieldNames.boxed, fieldNames[props.width ?? 'large'])}
      >
        <Input
          id={ids.id}
          onKeyDownCapture={enter}
          className={fieldNames.input ?? ''}
          autoFocus={props.autoFocus ?? false}
          placeholder={props.placeholder ?? ''}
          aria-describedby={ids.describedBy}
          autoComplete="off"
          spellCheck={false}
        />
        {settled && value.meta && (
          <span className={names.settled} aria-hidden="true">
            <span className={names.under}>{value.name}</span>
            <span className={names.meta}>{value.meta}</span>
          </span>
        )}
        <FoundList none={props.none ?? 'Nothing found. Check the spelling, or type less.'} />
      </AriaComboBox>
    </Field>
  );
}

/** The list under a combo box. */
function FoundList({ none }: { none: string }): ReactNode {
  return (
    <Popover className={names.popover ?? ''} offset={2}>
      <ListBox<Found> className={names.list ?? ''} renderEmptyState={() => <div className={names.none}>{none}</div>}>
        {(item) => <FoundOption item={item} />}
      </ListBox>
    </Popover>
  );
}

/** One line of such a list. */
export function FoundOption({ item }: { item: Found }): ReactNode {
  return (
    <ListBoxItem id={item.id} textValue={item.name} className={names.item ?? ''}>
      {/* Its name is all that is seen: code and town tell namesakes apart. */}
      <span>{item.name}</span>
      {item.meta !== undefined && <span className={names.meta}>{item.meta}</span>}
    </ListBoxItem>
  );
}

const all = () => true;
const noop = () => undefined;
