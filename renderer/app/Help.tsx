import type { ReactNode } from 'react';
import { useActor } from '../engine';
import { hasRole } from '../../shared/protocol/actor';
import { signatories, staffRoles, stoppers } from '../../shared/domain/roles';
import { reviewers } from '../../shared/domain/review/reviewers';
import { Button, Column, Document, KeyCap } from '../ui';
import { useNavigation } from './navigation';

/** One short page, by role: what Today is, and what to press when something happens. */
export function Help() {
  const { back, go } = useNavigation();
  const actor = useActor();
  return (
    <Column reading>
      <Document title="Help">
        <h2>Today</h2>
        <p>
          It lists what needs you now, the most urgent first. <KeyCap keys="J" said /> and <KeyCap keys="K" said />{' '}
          move, <KeyCap keys="Enter" said /> goes there. More than seven of one kind are one line that opens their list;
          what is red always stands by itself. <KeyCap keys="P" said /> prints the day, with the telephone numbers. No
          patient is named on it.
        </p>
        {hasRole(actor, ...staffRoles) && <Requesting />}
        {hasRole(actor, ...reviewers) && (
          <>
            <h2>Accesses wait for your review</h2>
            <p>
              Press <KeyCap keys="Enter" said /> at the sentence on Today. Then <KeyCap keys="A" said /> is appropriate,{' '}
              <KeyCap keys="Q" said /> asks the person, <KeyCap keys="I" said /> opens an incident, and the next one
              opens by itself. The panel beside Today says how much of the 72 hours is left.
            </p>
          </>
        )}
        {hasRole(actor, 'registration-authority') && (
          <>
            <h2>A registration waits for you</h2>
            <p>
              Go to Smartcards. Decide when every step is done and a document was seen; then record what was issued. You
              cannot decide on yourself.
            </p>
          </>
        )}
        {hasRole(actor, 'administrator') && (
          <>
            <h2>A notice ends</h2>
            <p>
              Go to Notices and publish its next version. The list of bank holidays is there too. Accounts, the register
              and checks are done at the service itself: the page on operations has every command.
            </p>
          </>
        )}
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
        {hasRole(actor, 'receptionist', 'clinician', 'practice-manager') && (
          <>
            <h2>Your practice must close</h2>
            <p>
              Go to Closure. Say what is closed and why, look at what your buddies will be told, and press the button.
              The words for the door, the website and the telephone are ready at once.
            </p>
          </>
        )}
        {hasRole(actor, ...stoppers) && (
          <>
            <h2>Nobody of a buddy should get in any more</h2>
            <p>
              “Stop all access to our records” beside Today stops every buddy at once; “Stop all access now” in an
              arrangement stops one. <KeyCap keys="W" said /> on Today shows who can get in, to the person.
            </p>
          </>
        )}
        {hasRole(actor, ...signatories) && (
          <>
            <h2>An arrangement waits for you</h2>
            <p>
              Open it from Today, read it, and sign it, decline it, or propose other terms. Nothing holds before all
              have signed.
            </p>
          </>
        )}
        <h2>Keys</h2>
        <p>
          <KeyCap keys="?" said /> shows the keys of the screen you are on. <KeyCap keys="Ctrl+K" said /> searches
          everything. <KeyCap keys="Ctrl+Shift+O" said /> acts for another of your practices.{' '}
          <KeyCap keys="Ctrl+L" said /> locks. <KeyCap keys="Esc" said /> goes back.
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

function Requesting(): ReactNode {
  return (
    <>
      <h2>A patient of another practice is on the phone</h2>
      <p>
        Press <KeyCap keys="Ctrl+N" said />. Ask for the NHS number, the family name and the date of birth. The panel
        beside the questions says at once whether you may look, and what to do when you may not. Then you read the
        notice, and the record is open to you.
      </p>
    </>
  );
}
