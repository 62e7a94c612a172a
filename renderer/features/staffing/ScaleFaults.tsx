import type { ScaleFault } from '../../../shared/domain/staffing/scale-file';
import { counted } from '../../../shared/domain/words';
import { Message } from '../../ui';

/** So many are said at once: who mends these sees the others next time. */
const most = 8;

/** Why a file was not taken, each fault with its place in it. */
export function ScaleFaults({ file, of }: { file: string; of: readonly ScaleFault[] }) {
  return (
    <Message tone="bad" title={`${file} was not taken: ${counted(of.length, 'thing')} to put right.`} takesFocus>
      <ul>
        {of.slice(0, most).map((one) => (
          <li key={sentence(one)}>{sentence(one)}</li>
        ))}
      </ul>
      {of.length > most && <p>{`${of.length - most} more.`}</p>}
      <p>Nothing was changed. Mend the file and choose it again.</p>
    </Message>
  );
}

/** "Row 3, OPEL: Another level stands at OPEL 2 already." */
function sentence({ row, column, says }: ScaleFault): string {
  const place = [...(row === null ? [] : [`Row ${row}`]), ...(column === null ? [] : [column])].join(', ');
  return place === '' ? says : `${place}: ${says}`;
}
