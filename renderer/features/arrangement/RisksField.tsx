import { useState } from 'react';
import { z } from 'zod';
import { riskLibrary } from '../../../shared/domain/risk/library';
import type { Risk } from '../../../shared/domain/risk/model';
import { useKept } from '../../app/kept';
import { Button, CheckList, TextField } from '../../ui';
import type { DraftInHand } from './useDraft';
import names from './DraftEditor.module.css';

/** The library's risks, then those of the draft that are its own. */
export const risksToShow = (chosen: readonly Risk[]): Risk[] => [
  ...riskLibrary,
  ...chosen.filter((one) => !riskLibrary.some((known) => known.id === one.id)),
];

/** An id from a title, unlike every other: `printer-in-the-hall`. */
export function riskId(title: string, taken: readonly string[]): string {
  const base =
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'own-risk';
  const own = base.length < 2 ? `risk-${base}` : base;
  let id = own;
  for (let count = 2; taken.includes(id); count += 1) id = `${own}-${count}`;
  return id;
}

/** Each risk with what is done about it; a tick accepts it. An arrangement cannot be signed without. */
export function RisksField({ draft, error }: { draft: DraftInHand; error: string | undefined }) {
  const chosen = draft.terms.risks ?? [];
  const shown = risksToShow(chosen);
  const [adding, setAdding] = useState(false);
  const form = useKept(`own risk ${draft.id}`);
  const [title, setTitle] = form.field('title', z.string(), '');
  const [mitigation, setMitigation] = form.field('mitigation', z.string(), '');
  const add = () => {
    if (title.trim() === '' || mitigation.trim() === '') return;
    const risk = {
      id: riskId(
        title,
        shown.map((one) => one.id),
      ),
      title: title.trim(),
      mitigation: mitigation.trim(),
    };
    draft.change({ risks: [...chosen, risk] });
    form.done();
    setAdding(false);
  };
  return (
    <>
      <CheckList
        label="Which risks do you accept?"
        hint="each with what is done about it; the others accept them by signing"
        choices={shown.map((one) => ({ value: one.id, label: one.title, detail: one.mitigation }))}
        value={chosen.map((one) => one.id)}
        onChange={(ids) => draft.change({ risks: shown.filter((one) => ids.includes(one.id)) })}
        error={error}
      />
      {adding ? (
        <div className={names.ownRisk}>
          <TextField label="The risk" value={title} onChange={setTitle} width="full" maxLength={200} autoFocus />
          <TextField
            label="What is done about it"
            value={mitigation}
            onChange={setMitigation}
            width="full"
            maxLength={1000}
          />
          <p>
            <Button
              onPress={add}
              disabled={title.trim() === '' || mitigation.trim() === ''}
              why="Say what the risk is and what is done about it."
            >
              Add and accept this risk
            </Button>{' '}
            <Button look="quiet" onPress={() => setAdding(false)}>
              Leave it
            </Button>
          </p>
        </div>
      ) : (
        <p>
          <Button look="quiet" onPress={() => draft.change({ risks: shown })}>
            Accept all of them
          </Button>{' '}
          <Button look="quiet" onPress={() => setAdding(true)}>
            Add a risk of your own
          </Button>
        </p>
      )}
    </>
  );
}
