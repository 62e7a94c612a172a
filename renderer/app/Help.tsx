import { useActor } from '../engine';
import { hasRole } from '../../shared/protocol/actor';
import { signatories } from '../../shared/domain/roles';
import { Button, Column, Document, KeyCap } from '../ui';
import { useNavigation } from './navigation';

/** One short page: what to press when somebody is on the phone. */
export function Help() {
  const { back, go } = useNavigation();
  const actor = useActor();
  return (
    <Column reading>
      <Document title="Help">
        <h2>A patient of another practice is on the phone</h2>
        <p>
          Press <KeyCap keys="Ctrl+N" said />. Ask for the NHS number, the family name and the date of birth. The panel
          beside the questions says at once whether you may look, and what to do when you may not. Then you read the
          notice, and the record is open to you.
        </p>
        <h2>You are offline</h2>
        <p>
          Go on as usual. What you do is kept on this computer and sent when you are connected. The words at the top say
          how much waits. Nothing has to be done twice.
        </p>
        <h2>Something needs your attention</h2>
        <p>
          The service refused something that was done offline, or somebody else was quicker. It waits under “needs your
          attention”, with the reason, until a person has dealt with it.
        </p>
        {hasRole(actor, ...signatories) && (
          <>
            <h2>Your practice must close</h2>
            <p>
              Go to Closure. Say what is closed and why, look at what your buddies will be told, and press the button.
              The words for the door, the website and the telephone are ready at once.
            </p>
            <h2>Nobody of a buddy should get in any more</h2>
            <p>Open the arrangement and choose “Stop all access now”. It works at once and gives the reason to all.</p>
          </>
        )}
        <h2>Keys</h2>
        <p>
          <KeyCap keys="?" said /> shows the keys of the screen you are on. <KeyCap keys="Ctrl+K" said /> searches
          everything. <KeyCap keys="Ctrl+L" said /> locks. <KeyCap keys="Esc" said /> goes back.
        </p>
      </Document>
      <p>
        <Button onPress={back} keys="Esc">
          Back
        </Button>{' '}
        <Button onPress={() => go({ at: 'add-colleague' })}>Add a colleague to this computer</Button>
      </p>
    </Column>
  );
}
