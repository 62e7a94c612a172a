import { useEffect, useRef, useState } from 'react';
import { Button, Message, TextArea, TextField } from '../../ui';
import type { Missing } from './missing';
import type { WrittenSection } from './useProtocolDraft';
import names from './Write.module.css';

/** The sections of a protocol: written, added, removed, brought back, and moved up and down. */
export function SectionFields({
  sections,
  onChange,
  missing,
}: {
  sections: readonly WrittenSection[];
  onChange: (sections: WrittenSection[]) => void;
  missing: Missing | undefined;
}) {
  const [removed, setRemoved] = useState<{ section: WrittenSection; place: number } | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [refocus, setRefocus] = useState<string | null>(null);
  // A section that has moved is drawn elsewhere: the button that moved it keeps the focus.
  useEffect(() => {
    if (refocus === null) return;
    box.current?.querySelector<HTMLElement>(`[data-moves="${refocus}"] button`)?.focus();
    setRefocus(null);
  }, [refocus]);

  const put = (place: number, some: Partial<WrittenSection>) =>
    onChange(sections.map((one, at) => (at === place ? { ...one, ...some } : one)));
  const move = (place: number, by: 1 | -1) => {
    const one = sections[place];
    if (!one || place + by < 0 || place + by >= sections.length) return;
    const rest = sections.filter((_, at) => at !== place);
    onChange([...rest.slice(0, place + by), one, ...rest.slice(place + by)]);
    setRefocus(`${one.key} ${by}`);
  };
  const remove = (place: number) => {
    const section = sections[place];
    if (!section) return;
    setRemoved({ section, place });
    onChange(sections.filter((_, at) => at !== place));
  };
  const add = () => {
    const key = crypto.randomUUID();
    setAdded(key);
    onChange([...sections, { key, title: '', text: '' }]);
  };
  return (
    <div ref={box}>
      {sections.map((one, place) => (
        <div key={one.key} className={names.section} role="group" aria-label={`Section ${place + 1}`}>
          <TextField
            label={`Title of section ${place + 1}`}
            value={one.title}
            onChange={(title) => put(place, { title })}
            width="full"
            maxLength={200}
            autoFocus={one.key === added}
            error={missing?.section.get(one.key)?.title}
          />
          <TextArea
            label={`Text of section ${place + 1}`}
            hint="each line is a paragraph"
            value={one.text}
            onChange={(text) => put(place, { text })}
            rows={Math.min(10, Math.max(3, one.text.split('\n').length + 2))}
            maxLength={8000}
            error={missing?.section.get(one.key)?.text}
          />
          <div className={names.acts}>
            <span data-moves={`${one.key} -1`}>
              <Button
                look="quiet"
                onPress={() => move(place, -1)}
                disabled={place === 0}
                why="It is the first section."
              >{`Move section ${place + 1} up`}</Button>
            </span>
            <span data-moves={`${one.key} 1`}>
              <Button
                look="quiet"
                onPress={() => move(place, 1)}
                disabled={place === sections.length - 1}
                why="It is the last section."
              >{`Move section ${place + 1} down`}</Button>
            </span>
            <Button look="quiet" onPress={() => remove(place)}>{`Remove section ${place + 1}`}</Button>
          </div>
        </div>
      ))}
      {removed && (
        <Message
          tone="quiet"
          title={`The section “${removed.section.title || 'without a title'}” is removed.`}
          actions={
            <Button
              onPress={() => {
                onChange([...sections.slice(0, removed.place), removed.section, ...sections.slice(removed.place)]);
                setRemoved(null);
              }}
            >
              Bring it back
            </Button>
          }
        />
      )}
      <p className={names.section}>
        <Button onPress={add}>Add a section</Button> {missing?.sections}
      </p>
    </div>
  );
}
