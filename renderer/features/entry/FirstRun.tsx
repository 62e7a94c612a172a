import { useEffect, useState } from 'react';
import type { AboutApp, VaultPolicy } from '../../../shared/ipc';
import type { Profile } from '../../../shared/protocol/identity';
import { useEngine } from '../../engine';
import { whoOneCanBe, type DemonstrationPerson } from './demonstration';
import { ChooseOrganisation } from './ChooseOrganisation';
import { JoinByCode } from '../joining';
import { NameThisComputer } from './NameThisComputer';
import { SignIn } from './SignIn';
import { Way } from './Way';
import { WhoDoYouWantToBe } from './WhoDoYouWantToBe';
import type { Rejection } from '../../../shared/protocol/sync';

/** What the page learns of the shell and the service before anybody signs in. */
interface Surroundings {
  about: AboutApp;
  policy: VaultPolicy;
  people: DemonstrationPerson[];
}

/** Sign in, choose the organisation, name this computer and choose a PIN: then the first sync. */
export function FirstRun({ onBegun, onBack }: { onBegun: () => void; onBack?: () => void }) {
  const engine = useEngine();
  const around = useSurroundings();
  const [byAccount, setByAccount] = useState(false);
  const [profile, setProfile] = useState<Profile | null>(null);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [joining, setJoining] = useState(false);

  const signIn = async (account: string, password: string, preferred?: string) => {
    setRefused(null);
    const signedIn = await engine.signIn(account, password);
    if (!signedIn.ok) {
      setRefused(signedIn.rejection);
      return;
    }
    const [only, ...others] = signedIn.value.memberships;
    setProfile(signedIn.value);
    setOrganisation(preferred ?? (only && others.length === 0 ? only.organisation : null));
  };
  const enrol = async (deviceName: string, secret: string) => {
    if (organisation === null) return;
    setRefused(null);
    onBegun();
    const enrolled = await engine.enrol({ organisation, deviceName, secret });
    if (!enrolled.ok) setRefused(enrolled.rejection);
  };
  const startAgain = () => {
    setProfile(null);
    setOrganisation(null);
    setRefused(null);
  };

  if (!around) {
    return (
      <Way title="Practice Buddy">
        <p>Asking what this computer needs.</p>
      </Way>
    );
  }
  if (profile && organisation !== null) {
    return (
      <NameThisComputer
        who={profile.name}
        practice={profile.memberships.find((one) => one.organisation === organisation)?.name ?? organisation}
        policy={around.policy}
        demonstration={around.about.demonstration}
        refused={refused}
        onDone={enrol}
        onBack={startAgain}
      />
    );
  }
  if (profile && joining) {
    return (
      <JoinByCode
        name={profile.name}
        onJoined={(joined, now) => {
          setProfile(now);
          setOrganisation(joined);
          setJoining(false);
        }}
        onBack={() => setJoining(false)}
      />
    );
  }
  if (profile) {
    return (
      <ChooseOrganisation
        profile={profile}
        onChoose={setOrganisation}
        onJoin={() => setJoining(true)}
        onBack={startAgain}
      />
    );
  }
  if (around.people.length > 0 && !byAccount) {
    return (
      <WhoDoYouWantToBe
        people={around.people}
        refused={refused}
        onChoose={(one) => signIn(one.account, one.password, one.organisation)}
        onAccount={() => setByAccount(true)}
        {...(onBack ? { onBack } : {})}
      />
    );
  }
  const goBack = byAccount ? () => setByAccount(false) : onBack;
  return (
    <SignIn
      refused={refused}
      onSignIn={(account, password) => signIn(account, password)}
      {...(goBack ? { onBack: goBack } : {})}
    />
  );
}

function useSurroundings(): Surroundings | null {
  const [around, setAround] = useState<Surroundings | null>(null);
  useEffect(() => {
    const left = new AbortController();
    void (async () => {
      const [about, policy] = await Promise.all([
        window.practiceBuddy.call('app.about'),
        window.practiceBuddy.call('vault.policy'),
      ]);
      const people = about.demonstration ? await whoOneCanBe(about.demonstrationOrganisation) : [];
      if (!left.signal.aborted) setAround({ about, policy, people });
    })();
    return () => left.abort();
  }, []);
  return around;
}
