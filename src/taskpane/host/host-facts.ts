/** What the add-in stands on, as it says of itself. */
export interface HostFacts {
  readonly application: string;
  readonly platform: string;
  readonly version: string;
  readonly apiSets: readonly ApiSet[];
}

/** A requirement set: what is there and what the add-in needs at least. */
export interface ApiSet {
  readonly name: string;
  /** The highest version that is supported; null where there is none. */
  readonly highest: string | null;
  readonly needed: string;
  readonly suffices: boolean;
}

/** The floor, as manifest.xml states it. */
const NEEDED = { ExcelApi: '1.12', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1' } as const;

/** No set has had more versions than this; each is asked for by itself, since the host gives no list. */
const LAST_MINOR = 30;

/** Reads what Office says of itself; null outside of Excel. */
export function hostFacts(info: { readonly host: Office.HostType | null }): HostFacts | null {
  // Outside of Office the host is null, although the types do not say so.
  if (info.host === null) return null;
  const { host, platform, version } = Office.context.diagnostics;
  return {
    application: host.toString(),
    platform: platform.toString(),
    version,
    apiSets: Object.entries(NEEDED).map(([name, needed]) => apiSet(name, needed)),
  };
}

function apiSet(name: string, needed: string): ApiSet {
  const { requirements } = Office.context;
  const minors = Array.from({ length: LAST_MINOR }, (_, index) => `1.${index + 1}`);
  const highest = minors.findLast((version) => requirements.isSetSupported(name, version)) ?? null;
  return { name, highest, needed, suffices: requirements.isSetSupported(name, needed) };
}
