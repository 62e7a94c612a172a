import { Message, Meta } from '../ui';

/** What came of a file that was saved: quietly where it is, plainly when it could not be written. Never on paper. */
export function Said({ said }: { said: { ok: boolean; text: string } | null }) {
  if (!said) return null;
  return (
    <div className="not-on-paper" role="status">
      {said.ok ? <Meta>{said.text}</Meta> : <Message tone="bad" title={said.text} />}
    </div>
  );
}
