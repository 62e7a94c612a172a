import { useEffect, useState, type ReactNode } from 'react';
import { Button } from './Button';
import names from './CopyButton.module.css';

export interface CopyButtonProps {
  /** What is put on the clipboard. */
  text: string;
  /** The way to the clipboard: `(text) => window.practiceBuddy.call('clipboard.write', text)`. */
  copy: (text: string) => Promise<unknown>;
  /** "Copy" unless told: say what when several stand together. */
  label?: string;
  keys?: string;
}

/** Copies, and says so beside itself for a few seconds; the place for the words is kept. */
export function CopyButton({ text, copy, label = 'Copy', keys }: CopyButtonProps): ReactNode {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const press = () =>
    copy(text).then(
      () => setSaid('✓ copied'),
      () => setSaid('Not copied. Select the text and copy it by hand.'),
    );
  return (
    <span className={names.copy}>
      <Button onPress={press} {...(keys ? { keys } : {})}>
        {label}
      </Button>
      <span role="status" className={names.said}>
        {said}
      </span>
    </span>
  );
}
