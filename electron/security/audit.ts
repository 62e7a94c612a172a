/**
 * Every page's process is looked at when it is made: one without the sandbox, isolation or web security, or with Node,
 * is closed before it loads anything. It guards against a later window made carelessly.
 * https://www.electronjs.org/docs/latest/tutorial/security (points 2, 3, 4, 6, 9, 10, 12)
 */
export interface AuditedPreferences {
  sandbox?: boolean;
  contextIsolation?: boolean;
  webSecurity?: boolean;
  nodeIntegration?: boolean;
  nodeIntegrationInWorker?: boolean;
  nodeIntegrationInSubFrames?: boolean;
  allowRunningInsecureContent?: boolean;
  experimentalFeatures?: boolean;
  enableBlinkFeatures?: string;
  webviewTag?: boolean;
}

const mustBe = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
} as const satisfies Partial<Record<keyof AuditedPreferences, boolean>>;

/** What Electron uses where a window's maker said nothing (Electron 20 and later). */
const electronDefaults = mustBe;

/** @returns the names of the preferences that are not as they must be; empty when all is well. */
export function unsafePreferences(preferences: AuditedPreferences): string[] {
  const names = Object.keys(mustBe) as (keyof typeof mustBe)[];
  const unsafe: string[] = names.filter((name) => (preferences[name] ?? electronDefaults[name]) !== mustBe[name]);
  if (preferences.enableBlinkFeatures) unsafe.push('enableBlinkFeatures');
  return unsafe;
}
