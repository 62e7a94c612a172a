import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { longMoment } from '../../shared/domain/dates';
import { counted } from '../../shared/domain/words';
import { useActor, usePhase } from '../engine';

/** Paper from what the screen shows as a document: the print dialog, and a PDF file. */
export interface Paper {
  print: () => Promise<void>;
  /** @param fileName without extension, never a patient's name */
  savePdf: (fileName: string, title: string) => Promise<void>;
  /** What came of it, to be said beside the buttons; null before. */
  said: { ok: boolean; text: string } | null;
}

export function usePaper(): Paper {
  const actor = useActor();
  const phase = usePhase();
  const [said, setSaid] = useState<Paper['said']>(null);
  const organisation = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  return {
    said,
    async print() {
      await window.practiceBuddy.call('print.dialog');
    },
    async savePdf(fileName, title) {
      try {
        const foot = `${organisation}. Printed by ${actor.name}, ${longMoment(new Date().toISOString())}`;
        const saved = await window.practiceBuddy.call('print.toPdf', { fileName, title, foot });
        setSaid(saved === null ? null : { ok: true, text: `Saved, ${counted(saved.pages, 'page')}: ${saved.path}` });
      } catch {
        setSaid({ ok: false, text: 'The file could not be written. Choose another folder and try again.' });
      }
    },
  };
}

/** True while the window is being printed or saved as PDF: what is for paper only is drawn before the pages are made. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begins = () => flushSync(() => setPrinting(true));
    const ends = () => setPrinting(false);
    window.addEventListener('beforeprint', begins);
    window.addEventListener('afterprint', ends);
    return () => {
      window.removeEventListener('beforeprint', begins);
      window.removeEventListener('afterprint', ends);
    };
  }, []);
  return printing;
}
