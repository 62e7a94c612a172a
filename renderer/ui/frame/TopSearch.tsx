import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ComboBox, Input } from 'react-aria-components';
import { FoundList, useFound, type Found, type Search } from '../fields/ComboBox';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import names from './strip.module.css';

/**
 * The one box in the top strip that searches everything, Ctrl+K. What is chosen is handed to `onChoose`, and the box
 * empties itself: a pasted NHS number does not stay on the screen.
 */
export function TopSearch<T extends Found>({
  search,
  onChoose,
  placeholder = 'Search, or paste an NHS number',
}: {
  search: Search<T>;
  onChoose: (item: T) => void;
  placeholder?: string;
}): ReactNode {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useFound(search, text);
  const before = useRef<Element | null>(null);
  const begin = () => {
    if (document.activeElement !== input.current) before.current = document.activeElement;
    input.current?.focus();
  };
  useKey({ keys: 'Ctrl+K', does: 'Search everything', run: begin, reach: 'frame' });

  /** The focus goes back to where it was; were it to stay, the emptied box would show its list again. */
  const giveBack = () => {
    const back = before.current;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else document.querySelector<HTMLElement>('main h1')?.focus();
  };

  const choose = (item: T | undefined) => {
    if (!item) return;
    setText('');
    onChoose(item);
    // A screen that appears takes the focus; where none does, react-aria has left it in the box.
    requestAnimationFrame(() => {
      if (document.activeElement === input.current) giveBack();
    });
  };

  /** Enter takes the first, so that a pasted number needs one key, unless the arrows have chosen another. */
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text === '' || input.current?.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    // Asked again: somebody quick presses Enter before the list for the last letters is drawn.
    const answer = search(text);
    choose(answer instanceof Promise ? found[0] : answer[0]);
  };

  /** Esc with no list open leaves the search, not the screen. */
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || input.current?.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    setText('');
    giveBack();
  };

  return (
    <div
      onKeyDownCapture={(event) => {
        enter(event);
        leave(event);
      }}
    >
      <ComboBox
        aria-label={placeholder}
        items={found}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(id) => choose(found.find((one) => one.id === id))}
        defaultFilter={() => true}
        allowsEmptyCollection
        className={names.top ?? ''}
      >
        <Input
          ref={input}
          className={names.input ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
        />
        <span className={names.cap}>
          <KeyCap keys="Ctrl+K" />
        </span>
        <FoundList none="Nothing found on this computer." />
      </ComboBox>
    </div>
  );
}
