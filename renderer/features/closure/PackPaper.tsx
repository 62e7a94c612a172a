import { Document } from '../../ui';
import names from './Pack.module.css';

/** All texts of the pack on paper, one a page. */
export function PackPaper({
  name,
  texts,
}: {
  name: string;
  texts: readonly { id: string; title: string; text: string }[];
}) {
  return (
    <div className={names.paper} aria-hidden="true">
      {texts.map(({ id, title, text }) => (
        <Document key={id} title={id === 'doorNotice' ? name : `${title}: ${name}`} within focus={false}>
          {text.split('\n\n').map((paragraph, index) => (
            // Paragraphs of one text may be alike.
            <p key={`${index} ${paragraph}`} className={names.lines}>
              {paragraph}
            </p>
          ))}
        </Document>
      ))}
    </div>
  );
}
