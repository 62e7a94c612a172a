import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Collection, ComboBox, Header, Input, ListBox, ListBoxSection, Popover } from 'react-aria-components';
import { FoundOption } from '../fields/ComboBox';
import type { Found, FoundAll, FoundGroup } from '../fields/found';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import boxed from '../fields/ComboBox.module.css';
import names from './strip.module.css';

/**
 * The one box in the top strip that searches everything, Ctrl+K. What is chosen is handed to `onChoose`, and the box
 * empties itself: a pasted NHS number does not stay on the screen. A new `search` answers anew for what stands in the box.
 */
export function TopSearch<T extends Found>({
  search,
  onChoose,
  placeholder = 'Search, or paste an NHS number',
  none,
}: {
  search: (text: string) => FoundAll<T>;
  onChoose: (item: T) => void;
  placeholder?: string;
  /** Said when nothing is found: what else to do. */
  none: string;
}): ReactNode {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => search(text), [search, text]);
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
    choose(search(text).groups[0]?.items[0]);
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
        items={found.groups}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(id) => choose(found.groups.flatMap(({ items }) => items).find((one) => one.id === id))}
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
        <Popover className={`${boxed.popover ?? ''} ${names.found ?? ''}`} offset={2}>
          <ListBox<FoundGroup<T>>
            className={boxed.list ?? ''}
            renderEmptyState={() => <div className={boxed.none}>{none}</div>}
          >
            {(group) => (
              <ListBoxSection id={`group ${group.id}`} className={names.group ?? ''}>
                <Header className={names.groupTitle ?? ''}>
                  {group.title}
                  {group.of !== undefined && <span>{` ${group.items.length} of ${group.of}`}</span>}
                </Header>
                <Collection items={group.items}>{(item) => <FoundOption item={item} />}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
          {text !== '' && <More found={found} />}
        </Popover>
      </ComboBox>
    </div>
  );
}

/** What is not shown, and what is still to come. */
function More({ found }: { found: FoundAll<Found> }): ReactNode {
  if (found.more === 0 && found.opening !== true) return null;
  return (
    <div className={names.more} role="status">
      {found.more > 0 && `and ${found.more.toLocaleString('en-GB')} more: type more. `}
      {found.opening === true && 'Patients’ names are still being opened on this computer.'}
    </div>
  );
}
