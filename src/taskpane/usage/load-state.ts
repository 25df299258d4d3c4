import type {
  FileInspection,
  LoadDecisions,
  LoadPreview,
  LoadQuestion,
  ReadProgress,
  ReadRequest,
  UsageReading,
} from '../desk/usage-views';

/** The files of a load, and what is known and said of them before they are read. */
export interface Material {
  readonly files: readonly File[];
  readonly inspections: readonly FileInspection[];
  readonly request: ReadRequest;
  /** Files that came with the name of another, until somebody says whether both are meant. */
  readonly namesakes: readonly Namesake[];
  /** The sample month: what can be answered is answered. */
  readonly isSample: boolean;
}

/** A file that came with the name of one that was there. */
export interface Namesake {
  /** What it is called here, as `usage (2).csv`. */
  readonly file: string;
  /** The name that both came with. */
  readonly of: string;
}

/** A control total as it was typed. */
export interface TypedTotal {
  readonly units: string;
  readonly credits: string;
}

/** Files that were read, and what is decided about them. */
export interface Reckoning {
  readonly material: Material;
  readonly reading: UsageReading;
  readonly decisions: LoadDecisions;
  readonly typed: TypedTotal;
  /** What the load would do; null until it was worked out for the first time, or for another cycle. */
  readonly preview: LoadPreview | null;
  /** The decisions that the preview is about; it is outdated where they are not the present ones. */
  readonly previewOf: LoadDecisions | null;
  /** Every question that was asked of this cycle, answered ones too, so that an answer can be changed. */
  readonly asked: readonly LoadQuestion[];
  /** Why the preview failed; '' where it did not. */
  readonly problem: string;
}

/** Where a load stands: choosing → inspecting → matching → reading → deciding → writing → done. */
export type LoadState =
  | { readonly step: 'choosing'; readonly problem: string }
  | { readonly step: 'inspecting'; readonly material: Material }
  | {
      readonly step: 'matching';
      readonly material: Material;
      /** Whether the inspections are those of the present columns. */
      readonly isInspected: boolean;
      readonly problem: string;
    }
  | { readonly step: 'reading'; readonly material: Material; readonly progress: readonly ReadProgress[] }
  | ({ readonly step: 'deciding' } & Reckoning)
  | ({ readonly step: 'writing' } & Reckoning)
  | ({ readonly step: 'done'; readonly changed: boolean } & Reckoning);

/** Before anything was chosen. */
export const NOTHING_CHOSEN: LoadState = { step: 'choosing', problem: '' };

/** What a request asks for while nobody has decided anything. */
export const PLAIN_REQUEST: ReadRequest = { columns: {}, duplicates: 'ask', signed: false, partners: {} };

/** The decisions about a cycle before anybody decides. */
export function decisionsFor(cycle: string): LoadDecisions {
  return {
    cycle,
    days: null,
    parts: null,
    nfrCustomers: {},
    acceptsNoUsed: false,
    controlTotal: { units: '', credits: '' },
  };
}

/** The files of a load, whatever its step; null where none are chosen. */
export function materialOf(state: LoadState): Material | null {
  return state.step === 'choosing' ? null : state.material;
}

/**
 * Files that are there and files that come.
 *
 * Rule: columns and rejected rows are told apart by the file's name, so a file that comes with the name of another is
 *       given one of its own, and is asked about: none takes the place of another without a word.
 */
export function withFiles(
  present: Pick<Material, 'files' | 'namesakes'>,
  coming: readonly File[],
): Pick<Material, 'files' | 'namesakes'> {
  const files = new Map(present.files.map((file) => [file.name, file]));
  const namesakes = [...present.namesakes];
  for (const file of coming) {
    const name = freeName(file.name, files);
    if (name !== file.name) namesakes.push({ file: name, of: file.name });
    files.set(name, name === file.name ? file : called(file, name));
  }
  return { files: [...files.values()], namesakes };
}

/** The same contents under another name. */
export function called(file: File, name: string): File {
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}

/** `usage.csv`, `usage (2).csv`, `usage (3).csv` … */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${stem} (${count})${ending}`;
  return free;
}

/** Whether a person is needed before the files can be read. */
export function needsPerson({ inspections, request, namesakes }: Material): boolean {
  return (
    namesakes.length > 0 ||
    inspections.some((inspection) => inspection.refusal !== null || needsColumns(inspection)) ||
    asksPartner({ inspections, request })
  );
}

/** Whether a person must say which column holds what. */
export function needsColumns({ missing, ambiguous }: FileInspection): boolean {
  return missing.length > 0 || ambiguous.length > 0;
}

/** Whether the files can be read as they are. */
export function canRead(material: Material): boolean {
  return material.files.length > 0 && !needsPerson(material);
}

/** Whether a file has no column for partners, and nobody has said whose it is. */
export function asksPartner({ inspections, request }: Pick<Material, 'inspections' | 'request'>): boolean {
  return filesLackingPartner(inspections).some((file) => partnerOf(request, file).trim() === '');
}

/** The readable files that have no column for partners. */
export function filesLackingPartner(inspections: readonly FileInspection[]): readonly string[] {
  return inspections
    .filter(
      ({ refusal, columns, ambiguous }) =>
        refusal === null &&
        !ambiguous.includes('partner') &&
        columns.every(({ field }) => field !== 'partner'),
    )
    .map(({ file }) => file);
}

/** The partner of a file's rows that name none; '' where nobody has said. */
export function partnerOf({ partners }: ReadRequest, file: string): string {
  return Object.hasOwn(partners, file) ? (partners[file] ?? '') : '';
}

/** What has to be settled about a reading before anything can be worked out; null where nothing has. */
export function firstThings({ material, reading }: Reckoning): 'duplicates' | 'partner' | 'rows' | null {
  if (reading.duplicates !== null && material.request.duplicates === 'ask') return 'duplicates';
  if (reading.files.some(({ withoutPartner }) => withoutPartner > 0)) return 'partner';
  return reading.cycles.length === 0 ? 'rows' : null;
}

/** Whether the preview is not, or no longer, the one of the present decisions. */
export function isOutdated({ preview, previewOf, decisions }: Reckoning): boolean {
  return preview === null || previewOf !== decisions;
}
