import type { ReferenceTable } from '../desk/desk';

/** The made-up month that comes with the add-in: its files, as assets/samples has them. */
export const SAMPLE_MONTH: {
  readonly usage: string;
  readonly references: readonly { readonly table: ReferenceTable; readonly file: string }[];
} = {
  usage: 'usage-2025-10.csv',
  references: [
    { table: 'LMP_Partners', file: 'partners.csv' },
    { table: 'LMP_Prices', file: 'prices.csv' },
  ],
};

/** A file of the sample month, from where the add-in itself came; its name says everywhere that it is made up. */
export async function sampleFile(name: string): Promise<File> {
  const response = await fetch(`assets/samples/${name}`);
  if (!response.ok)
    throw new Error(`The sample file ${name} could not be read (${response.status}). Try again.`);
  return new File([await response.blob()], `made-up sample ${name}`, { type: 'text/csv' });
}
