import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { decimal } from '../../src/engine';
import { exportCsv } from '../../src/exchange/export-csv';
import {
  fractionCell,
  moneyCell,
  quantityCell,
  textCell,
  type ExportCell,
} from '../../src/exchange/export-cell';
import { reportsExport } from '../../src/exchange/report-export';
import { unescapedText } from '../../src/intake/tables/safe-text';
import { exportedOf, mixedMonth, PRICES } from './exported-reports';

const csvOf = (rows: readonly (readonly ExportCell[])[]): string =>
  exportCsv({ title: '', sheets: [{ name: 'One', blocks: [{ title: '', columns: [], rows }] }] });

describe('a CSV file', () => {
  it('begins with a byte order mark and the header; every record has as many fields', () => {
    const report = mixedMonth({ money: { prices: PRICES, currency: 'USD' } });
    const csv = exportCsv(reportsExport([exportedOf(report)], 'Tier 1'));
    expect(csv.startsWith('\uFEFF"Partner Company","Company ID",')).toBe(true);
    // Strict: csv-parse refuses records of another length.
    const records = parse(csv, { bom: true, record_delimiter: '\r\n' });
    expect(records.map(([first]) => first)).toEqual(
      expect.arrayContaining(['Credits', 'Totals', 'Rule set']),
    );
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each<[string, ExportCell, string]>([
    ['a negative number', quantityCell(decimal('-5')), '-5'],
    ['minus nothing', quantityCell(decimal('-0')), '0'],
    [
      'a number of many digits',
      quantityCell(decimal('12345678901234567890.125')),
      '12345678901234567890.125',
    ],
    ['yen', moneyCell(decimal('1204'), 'JPY'), '1204'],
    ['dollars', moneyCell(decimal('1204'), 'USD'), '1204.00'],
    ['dinars', moneyCell(decimal('1204.5'), 'KWD'), '1204.500'],
    ['a price finer than a cent', moneyCell(decimal('0.0005'), 'USD'), '0.0005'],
    ['a margin', fractionCell(decimal('0.1725')), '17.25%'],
    ['a margin of many digits', fractionCell(decimal('0.123456')), '12.3456%'],
    ['a quotient', fractionCell(decimal('1').div(3)), '33.33%'],
    ['a formula', textCell('=1+1'), `"'=1+1"`],
    ['a formula of who separates at semicolons', textCell('Acme;=1+1;x'), `"Acme;'=1+1;x"`],
    ['a phone number', textCell('+49'), `"'+49"`],
    ['an id', textCell('0012'), '"0012"'],
    ['what is not known', textCell(''), ''],
  ])('writes %s, texts in quotation marks', (_, cell, expected) => {
    expect(csvOf([[cell, textCell('x')]])).toBe(`\uFEFF${expected},"x"\r\n`);
  });

  it('gives any text back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", '=', '-', ' ', 'a', '\uFEFF') }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const csv = csvOf([[...texts.map(textCell), textCell('end')]]);
        // As readers do that take every line end for one.
        const [record] = parse(csv, { bom: true, record_delimiter: ['\r\n', '\n', '\r'] });
        expect(record?.slice(0, -1).map(unescapedText)).toEqual(texts);
      }),
      { numRuns: 500 },
    );
  });
});
