/**
 * The one contract between the page and the shell: every channel a line with its signature, seen by both sides.
 * The shell knows nothing of practices or patients: it keeps opaque bytes, prints, and forwards to the one service.
 * Everything crosses as structured clones; bytes are `Uint8Array`.
 */
export interface IpcContract {
  /** What this shell is. `startedAt` is in ms since the epoch; `demonstration` shows the demonstration's help on screens. */
  'app.about': () => AboutApp;

  /** The people who may unlock this computer, for the lock screen: display names only. */
  'vault.people': () => VaultPerson[];
  /** How a new secret must look: with the system's keychain a PIN of 6 digits will do, without it a passphrase of 12 characters is needed. */
  'vault.policy': () => VaultPolicy;
  /** Keep a person's keyring, sealed by their PIN or passphrase together with the keychain's secret; they are unlocked afterwards. */
  'vault.create': (person: VaultPerson, secret: string, keyring: Uint8Array) => VaultResult<null>;
  /** Open a person's keyring. Wrong secrets are counted across restarts and slow down. */
  'vault.open': (id: string, secret: string) => VaultResult<Uint8Array>;
  /**
   * Open a colleague's keyring for one act beside the person who is unlocked, who stays so. Counted and slowed as `vault.open`;
   * `unknown` while nobody is unlocked, or for that person's own.
   */
  'vault.openBeside': (id: string, secret: string) => VaultResult<Uint8Array>;
  /** Keep the keyring of the person who is unlocked now, after it has grown. */
  'vault.save': (keyring: Uint8Array) => VaultResult<null>;
  /** Forget the key in memory, end the service session of this window. */
  'vault.lock': () => null;
  /** Take a person off this computer (their keyring only). */
  'vault.remove': (id: string) => null;

  /** Print what the page shows now under print rules to a PDF file, A4. The person chooses where; null when they cancel. */
  'print.toPdf': (request: PrintRequest) => PrintResult | null;
  /** Open the system's print dialog for what the page shows now. */
  'print.dialog': () => null;
  /**
   * Keep text as a file: a table, an exchange file or a draft. The person chooses where; null when they cancel. Nothing is
   * written over unless the person chose that very file in the dialog.
   */
  'file.save': (request: SaveRequest) => SavedFile | null;
  /** Put text on the clipboard. */
  'clipboard.write': (text: string) => null;
  /** Open one of the addresses that the shell itself lists, by id. */
  'open.external': (id: string) => boolean;
  /** The clinical systems that this computer can start, as its administrator listed them. */
  'launch.list': () => LauncherShown[];
  /** Start one of them, by id. The id is all that the page gives: nothing of a patient is passed on. */
  'launch.start': (id: string) => LaunchResult;
}

/** Shell to page. */
export interface IpcEvents {
  /** The computer went to sleep, or its screen was locked: lock now. */
  'shell.suspend': null;
}

export interface AboutApp {
  version: string;
  platform: string;
  demonstration: boolean;
  /** Organisation the demonstration window is for, if any (ODS code). */
  demonstrationOrganisation: string | null;
  startedAt: number;
}

export interface VaultPerson {
  /** The person's enrolment id. */
  id: string;
  name: string;
  /** Under the name on the lock screen, e.g. "Harbour View Practice, receptionist". */
  detail: string;
  /** What store the keyring belongs to: opaque to the shell. */
  store: string;
  /** Who it is and where, as the service knows both; an entry from before this was kept has none. */
  member?: VaultMember | undefined;
}

/** Names are shared, by people and by practices: these ids are not. */
export interface VaultMember {
  person: string;
  /** ODS code. */
  organisation: string;
  organisationName: string;
}

export interface VaultPolicy {
  keychain: 'present' | 'absent';
  kind: 'pin' | 'passphrase';
  minimumLength: number;
}

export type VaultResult<T> =
  | { ok: true; value: T }
  /**
   * `waitSeconds` until the next try counts; `remaining` tries before the person must sign in online again.
   * `unknown`: nobody of that id here, or (`vault.save`) nobody is unlocked. `damaged`: the file was moved aside, not deleted.
   * `keychain`: the system's keychain did not give its secret this time; nothing is lost, try again after signing in to the computer.
   */
  | {
      ok: false;
      why: 'wrong' | 'wait' | 'spent' | 'weak' | 'unknown' | 'damaged' | 'keychain';
      remaining: number;
      waitSeconds: number;
    };

export interface PrintRequest {
  /** Suggested file name without extension; never a patient's name. */
  fileName: string;
  /** Document title and organisation for the running foot; never a patient identifier. */
  title: string;
  foot: string;
}
export interface PrintResult {
  path: string;
  pages: number;
}

export const fileKinds = ['csv', 'json', 'txt'] as const;
export type FileKind = (typeof fileKinds)[number];
/** The longest text that is kept as a file, in UTF-16 units: a year of a large practice's accesses as FHIR is about a third. */
export const longestFile = 32_000_000;

export interface SaveRequest {
  /** Suggested file name without extension; never a patient's name. */
  fileName: string;
  /** Decides the extension; the page cannot choose another. */
  kind: FileKind;
  /** Kept as UTF-8. */
  text: string;
}
export interface SavedFile {
  path: string;
}

export interface LauncherShown {
  id: string;
  /** The system's name as arrangements have it: "EMIS Web". */
  system: string;
}
/** `missing`: the program is not where the list says. `failed`: the computer did not start it. */
export type LaunchResult = { ok: true } | { ok: false; why: 'unknown' | 'missing' | 'failed' };

export type IpcChannel = keyof IpcContract;
export type IpcEvent = keyof IpcEvents;

/** Every channel, for the preload's and the shell's allow-lists: a channel added above does not compile until it stands here. */
export const ipcChannels: Readonly<Record<IpcChannel, true>> = Object.freeze({
  'app.about': true,
  'vault.people': true,
  'vault.policy': true,
  'vault.create': true,
  'vault.open': true,
  'vault.openBeside': true,
  'vault.save': true,
  'vault.lock': true,
  'vault.remove': true,
  'print.toPdf': true,
  'print.dialog': true,
  'file.save': true,
  'clipboard.write': true,
  'open.external': true,
  'launch.list': true,
  'launch.start': true,
});
export const ipcEvents: Readonly<Record<IpcEvent, true>> = Object.freeze({ 'shell.suspend': true });

/** The one address the page lives at, and below it the way to the service: `fetch('/service/health')` in the page. */
export const pageAddress = 'app://practice-buddy/';
export const servicePath = '/service/';

/** The service answers with the session's token in this header; the shell keeps it and the page never sees it. */
export const sessionTokenHeader = 'x-practice-buddy-session';
/** Set by the shell, on a 503 answer, when it did not reach the service at all (or met somebody else's page on the way). */
export const gatewayHeader = 'x-practice-buddy-gateway';
export const gatewayUnreachable = 'unreachable';

/** What the page sees as `window.practiceBuddy`: frozen, a typed handful. */
export type ShellApi = {
  call<C extends IpcChannel>(channel: C, ...args: Parameters<IpcContract[C]>): Promise<ReturnType<IpcContract[C]>>;
  on<E extends keyof IpcEvents>(event: E, listener: (payload: IpcEvents[E]) => void): () => void;
};

declare global {
  interface Window {
    readonly practiceBuddy: ShellApi;
  }
}
