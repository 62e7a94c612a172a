import { z } from 'zod';
import { notice } from '../../../shared/domain/notice/model';
import { readOfficialText } from '../../../shared/domain/notice/official-text';
import { counted } from '../../../shared/domain/words';
import type { Rejection } from '../../../shared/protocol/sync';
import { Button, ChooseFile, Message } from '../../ui';
import names from './Register.module.css';

/** Official text as it was chosen from a file. */
export const chosenText = z.object({ name: z.string(), text: notice.shape.officialText.unwrap() });
export type ChosenText = z.infer<typeof chosenText>;

/** Chooses a file of official text, says what it is before anything is published, or why it cannot be taken. */
export function FileOfText({
  chosen,
  refused,
  onChosen,
  onRefused,
}: {
  chosen: ChosenText | null;
  refused: Rejection | null;
  onChosen: (chosen: ChosenText | null) => void;
  onRefused: (refused: Rejection | null) => void;
}) {
  const take = async (file: File) => {
    const read = readOfficialText(new Uint8Array(await file.arrayBuffer()));
    onRefused(read.ok ? null : read.rejection);
    onChosen(read.ok ? { name: file.name, text: read.value } : null);
  };
  return (
    <div className={names.file}>
      <ChooseFile label="File of the official text" accept=".txt,text/plain" onChosen={take}>
        Choose the official text
      </ChooseFile>
      {refused && (
        <Message tone="bad" title={refused.says}>
          {refused.next}
        </Message>
      )}
      {chosen && (
        <Message
          tone="good"
          title={`${chosen.name}: ${counted(new TextEncoder().encode(chosen.text.text).length, 'byte')}, kept byte for byte.`}
          actions={<Button onPress={() => onChosen(null)}>Leave it out</Button>}
        >
          <p>Compare this fingerprint with the one that the issuer gives:</p>
          <p className={names.hash}>{`SHA-256 ${chosen.text.sha256}`}</p>
        </Message>
      )}
    </div>
  );
}
