import { useState } from 'react';
import { longMoment } from '../../../shared/domain/dates';
import { builtInScale, scaleById, type PressureScale } from '../../../shared/domain/staffing/scale';
import { scaleColumns } from '../../../shared/domain/staffing/scale-file';
import { hasRole } from '../../../shared/protocol/actor';
import { useFiles } from '../../app/files';
import { Said } from '../../app/Said';
import { usePaper } from '../../app/paper';
import { useActor } from '../../engine';
import { Button, Message, Meta } from '../../ui';
import names from './Board.module.css';
import { ImportScale } from './ImportScale';
import { ScaleDocument } from './ScaleDocument';
import { ScaleList } from './ScaleList';
import { useScale } from './useScale';

/** The words of the levels: the scale in use, the earlier ones, and how another is taken in. */
export function ScaleTab() {
  const manages = hasRole(useActor(), 'practice-manager');
  const { inUse, imported } = useScale();
  const [shown, setShown] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const scale = scaleById(imported, shown ?? inUse.id) ?? inUse;
  const whole = (
    <>
      <ScaleDocument key={scale.id} scale={scale} whence={whenceOf(scale)} />
      <ScaleActs scale={scale} />
      <ScaleList shown={scale.id} mayChoose={manages} onShow={setShown} onSaid={setSaid} />
      {!manages && <Meta>A practice manager imports another scale, or goes back to an earlier one.</Meta>}
    </>
  );
  return (
    <>
      {said !== null && (
        <Message key={said} tone="good" title={said} takesFocus>
          Whoever declares a level from now on chooses by its words. What was declared before keeps its own.
        </Message>
      )}
      {manages ? (
        <ImportScale
          onKept={(text) => {
            setShown(null);
            setSaid(text);
          }}
        >
          {whole}
        </ImportScale>
      ) : (
        whole
      )}
    </>
  );
}

/** "Imported by Anne Cole on Tuesday 24 November 2026, 09:10" */
function whenceOf(scale: PressureScale & { by?: { name: string }; at?: string }): string {
  if (scale.id === builtInScale.id || !scale.by || scale.at === undefined) return 'Comes with Practice Buddy';
  return `Imported by ${scale.by.name}, ${longMoment(scale.at)}`;
}

function ScaleActs({ scale }: { scale: PressureScale }) {
  const paper = usePaper();
  const files = useFiles();
  const { title, version, source } = scale;
  const save = () =>
    files.saveTable(
      `${title}, version ${version}`,
      scaleColumns,
      scale.levels.map((level) => ({ title, version, source, ...level })),
    );
  return (
    <>
      <div className={names.acts}>
        <Button onPress={paper.print}>Print</Button>
        <Button onPress={save}>Save it as a file to begin from</Button>
      </div>
      <Said said={files.said} />
    </>
  );
}
