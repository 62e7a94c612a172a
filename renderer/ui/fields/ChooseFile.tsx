import { useRef, type ReactNode } from 'react';
import { Button } from '../actions/Button';

export interface ChooseFileProps {
  /** What the button says: "Choose the official text". */
  children: string;
  /** What the file is, for readers of the screen: "File of a scale". */
  label: string;
  /** What the dialog offers: `.csv,text/csv`. */
  accept: string;
  onChosen: (file: File) => void;
  keys?: string;
  autoFocus?: boolean;
}

/** A button that opens the system's dialog for one file. */
export function ChooseFile({ children, label, accept, onChosen, keys, autoFocus }: ChooseFileProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChosen(file);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button keys={keys} autoFocus={autoFocus} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
