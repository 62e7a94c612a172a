import { useEffect, useState } from 'react';

let known = false;

/** Whether this window is the demonstration's, with nobody's real records. Until the shell has answered: it is for real. */
export function useDemonstration(): boolean {
  const [demonstration, setDemonstration] = useState(known);
  useEffect(() => {
    void window.practiceBuddy.call('app.about').then((about) => {
      known = about.demonstration;
      setDemonstration(known);
    });
  }, []);
  return demonstration;
}
