import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { exportCsv, exportTsv } from '../../src/exchange/export-csv';
import type { ExportDocument } from '../../src/exchange/export-document';
import { exportXlsx } from '../../src/exchange/export-xlsx';
import { reportsExport } from '../../src/exchange/report-export';
import { decodeUtf8 } from '../../src/intake/bytes/decode-utf8';
import { readDelimited } from '../../src/intake/tables/read-delimited';
import { exportedOf, mixedMonth } from '../exchange/exported-reports';

/** Beginnings that matter, so that texts at random are dangerous ones; no NUL, which no text file has. */
const beginning = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', '"', ',', ';', '1', 'x'),
  maxLength: 8,
});
const anyText = fc
  .tuple(beginning, fc.string({ unit: 'binary' }))
  .map(([begin, rest]) => `${begin}${rest}x`.replaceAll('\0', ''));

const report = mixedMonth();

/** Reports whose company and comment are texts of others. */
const exportOf = (texts: readonly string[]): ExportDocument =>
  reportsExport(
    texts.map((text) => exportedOf(report, { company: text, city: text, comment: text })),
    'Tier 1',
  );

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/** The fields of a file, read as the pane reads a file. */
async function fieldsOf(text: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of readDelimited(decodeUtf8(bytesOf(text), 'export.csv'), 'export.csv')) {
    rows.push(...batch.map(({ fields }) => fields));
  }
  return rows;
}

/** The lines of each report: one for small and medium business, services, and the NFR license. */
const LINES = 3;

describe('any text that is exported', () => {
  it.each([
    ['CSV', exportCsv],
    ['tab-separated', exportTsv],
  ])(
    'as %s is read back as it was',
    async (_, write) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
          const [header, ...rows] = await fieldsOf(write(exportOf(texts)));
          expect(header?.[2]).toBe('City');
          const read = rows.slice(0, LINES * texts.length);
          const expected = texts.flatMap((text) => Array<string>(LINES).fill(text));
          expect(read.map(([company]) => company)).toEqual(expected);
          expect(read.map((row) => row[2])).toEqual(expected);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );

  it('as an Excel file is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const workbook = new Workbook();
        await workbook.xlsx.load((await exportXlsx(exportOf(texts))).slice().buffer);
        const companies = workbook.getWorksheet('Usage reports')?.getColumn(1).values.slice(2);
        // Two codes are no characters, which no XML holds.
        const expected = texts.flatMap((text) =>
          Array<string>(LINES).fill(text.replace(/\uFFFE|\uFFFF/g, '\uFFFD')),
        );
        expect(companies).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
