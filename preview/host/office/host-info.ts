import { ANNOUNCED } from './requirement-sets';

/** What the add-in may know of the program that it runs in. */
export interface HostInfoOptions {
  readonly locale: string;
  /** A fresh one per load: the client remembers settings in the browser's session under this id. */
  readonly instanceId: string;
}

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;
const PUBLIC_APP = 16;

/** The one line that tells Office.js where it is; a lost `$` in it does not fail loudly. The sixth field is for dialogs. */
export function hostInfoText({ locale, instanceId }: HostInfoOptions): string {
  const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS | PUBLIC_APP;
  return ['Excel', 'Win32', '16.01', locale, instanceId, '', 'disableLogging', flags].join('$');
}

const EXCEL = 1;
const READ_WRITE = 0;
const INSERTED = 1;
const TASKPANE = 2;

/** The document's settings as the host object offers them: texts by key. */
export interface SettingsPort {
  Read(keys: string[], values: string[]): void;
  WriteAsync(keys: string[], values: string[], done: (status: number) => void): void;
  RefreshAsync(done: (status: number) => void): void;
}

/** The getters of `GetContext`, which the client reads once while it starts. */
export const contextGetters = (
  options: HostInfoOptions,
  settings: SettingsPort,
): Readonly<Record<string, () => unknown>> => ({
  GetAppType: () => EXCEL,
  GetSolutionRef: () => 'preview',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => options.locale,
  GetAppDataLocale: () => options.locale,
  GetDocUrl: () => 'Workbook.xlsx',
  GetAppCapabilities: () => READ_WRITE,
  GetActivationMode: () => INSERTED,
  GetControlIntegrationLevel: () => 0,
  GetSolutionToken: () => '',
  GetInstanceId: () => options.instanceId,
  GetHostFullVersion: () => '16.0.19000.20000',
  GetSupportedMatrix: () => JSON.stringify(ANNOUNCED),
  GetInitialDisplayMode: () => TASKPANE,
  GetFeaturesForSolution: () => '',
  GetSettings: () => settings,
});
