import { usePracticeWords } from '../../app/practice-words';
import { useActor, useEngine, type Performed } from '../../engine';
import { certificateToWrite } from './certificate-there';
import { performEach } from './perform-each';
import { useStaffAccesses } from './useStaffAccesses';

/** Writes down at the buddies until when a card's certificate runs by its registration. */
export function useCertificateThere(person: string | undefined): {
  /** Where another day stands: "EMIS Web of Larkfield". @param expires calendar date */
  differs: (expires: string) => string[];
  write: (expires: string) => Promise<Performed>;
} {
  const engine = useEngine();
  const { organisation } = useActor();
  const words = usePracticeWords();
  const views = useStaffAccesses();
  const all = (expires: string) =>
    person === undefined ? [] : certificateToWrite(views, { person, buddy: organisation, expires }, words.shortName);
  return {
    differs: (expires) => all(expires).map(({ about }) => about),
    write: (expires) => performEach(engine, all(expires)),
  };
}
