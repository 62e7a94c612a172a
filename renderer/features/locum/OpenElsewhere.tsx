import { FootElsewhere } from '../../ui';
import { useSwitch } from '../entry/switch';
import { useDayPractices } from './useMyDay';

/** A record that the person has open as another practice: it stays said until they have closed it there. */
export function OpenElsewhere() {
  const practices = useDayPractices().filter((one) => !one.here);
  const switching = useSwitch();
  return practices.map(({ organisation, name, content }) => {
    const [first] = [...content.openUntil].sort();
    return first === undefined ? null : (
      <FootElsewhere
        key={organisation}
        practice={name}
        count={content.openUntil.length}
        closesAt={first}
        onSwitch={() => switching.open(organisation)}
      />
    );
  });
}
