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
  /** The sample month: what can be answered is answered. */
  readonly isSample: boolean;
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
export const PLAIN_REQUEST: ReadRequest = { columns: {}, duplicates: 'ask', signed: false, partner: '' };

/** The decisions about a cycle before anybody decides. */
export function decisionsFor(cycle: string): LoadDecisions {
  return {
    cycle,
    days: null,
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
 * Rule: a name stands for one file, since columns and rejected rows are told apart by it; the later file takes the
 *       place of the earlier.
 */
export function withFiles(present: readonly File[], coming: readonly File[]): readonly File[] {
  return [...new Map([...present, ...coming].map((file) => [file.name, file])).values()];
}

/** Whether a person is needed before the files can be read. */
export function needsPerson({ inspections, request }: Material): boolean {
  return (
    inspections.some(({ refusal, missing }) => refusal !== null || missing.length > 0) ||
    asksPartner({ inspections, request })
  );
}

/** Whether the files can be read as they are. */
export function canRead({ files, inspections, request, isSample }: Material): boolean {
  return files.length > 0 && !needsPerson({ files, inspections, request, isSample });
}

/** Whether a file has no column for partners, and nobody has said whose it is. */
export function asksPartner({ inspections, request }: Pick<Material, 'inspections' | 'request'>): boolean {
  return request.partner.trim() === '' && lacksPartner(inspections);
}

/** Whether a readable file has no column for partners. */
export function lacksPartner(inspections: readonly FileInspection[]): boolean {
  return inspections.some(
    ({ refusal, columns }) => refusal === null && columns.every(({ field }) => field !== 'partner'),
  );
}

/** What has to be settled about a reading before anything can be worked out; null where nothing has. */
export function firstThings({ material, reading }: Reckoning): 'duplicates' | 'partner' | 'rows' | null {
  if (reading.duplicates !== null && material.request.duplicates === 'ask') return 'duplicates';
  if (!reading.namesPartners && material.request.partner.trim() === '') return 'partner';
  return reading.cycles.length === 0 ? 'rows' : null;
}

/** Whether the preview is not, or no longer, the one of the present decisions. */
export function isOutdated({ preview, previewOf, decisions }: Reckoning): boolean {
  return preview === null || previewOf !== decisions;
}
