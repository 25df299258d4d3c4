import type { Cell, Row } from '../../src/book/cell';
import { billingCurrencies, numberFormatsOf } from '../../src/book/number-formats';
import { rowOf } from '../../src/book/row-of';
import { TABLES } from '../../src/book/schema-table';

function formatOf(column: 'Unit price', prices: readonly (readonly [string, Cell])[]): string | undefined {
  const { at, columns } = TABLES.LMP_Prices;
  const rows = prices.map(([currency, price]): Row =>
    columns.map(({ name }) => (name === 'Currency' ? currency : name === column ? price : '')),
  );
  return numberFormatsOf('LMP_Prices', rows)[at[column]];
}

describe('numberFormatsOf', () => {
  it('R23 shows money with the minor digits of its currency, and the currency where there is one', () => {
    expect(formatOf('Unit price', [['USD', 2.5]])).toBe('#,##0.00 "USD"');
    expect(formatOf('Unit price', [['JPY', 250]])).toBe('#,##0 "JPY"');
    expect(formatOf('Unit price', [['KWD', 2.5]])).toBe('#,##0.000 "KWD"');
  });

  it('names no currency where a column holds several', () => {
    expect(
      formatOf('Unit price', [
        ['USD', 2.5],
        ['JPY', 250],
      ]),
    ).toBe('#,##0.00');
  });

  it('shows the digits of a price that is finer than its currency', () => {
    expect(formatOf('Unit price', [['USD', 0.0125]])).toBe('#,##0.00#### "USD"');
    expect(formatOf('Unit price', [['JPY', 0.5]])).toBe('#,##0.#### "JPY"');
  });

  it('R23 shows the money of a billing report with the digits of its report’s currency', () => {
    const formatIn = (...currencies: readonly string[]): readonly (string | undefined)[] => {
      const reports = currencies.map((Currency) =>
        rowOf('LMP_Reports', { Cycle: '2025-10', Partner: `P ${Currency}`, Currency }),
      );
      const rows = currencies.map((currency) =>
        rowOf('LMP_Billing', {
          Cycle: '2025-10',
          Partner: `P ${currency}`,
          Name: 'Apex One',
          'Unit Price': 2,
          Subtotal: 10,
        }),
      );
      const { at } = TABLES.LMP_Billing;
      const formats = numberFormatsOf('LMP_Billing', rows, billingCurrencies(reports));
      return [formats[at['Unit Price']], formats[at.Subtotal]];
    };
    expect(formatIn('USD')).toEqual(['#,##0.00 "USD"', '#,##0.00 "USD"']);
    expect(formatIn('JPY')).toEqual(['#,##0 "JPY"', '#,##0 "JPY"']);
    expect(formatIn('KWD')).toEqual(['#,##0.000 "KWD"', '#,##0.000 "KWD"']);
    expect(formatIn('JPY', 'KWD')).toEqual(['#,##0.000', '#,##0.000']);
  });

  it('shows decimals of units in all cells of a column or in none', () => {
    const units = (cells: readonly Cell[]): string | undefined => {
      const { at, columns } = TABLES.LMP_SMB;
      const rows = cells.map((cell): Row => columns.map(({ name }) => (name === 'Used units' ? cell : '')));
      return numberFormatsOf('LMP_SMB', rows)[at['Used units']];
    };
    expect(units([1, 2, ''])).toBe('#,##0');
    expect(units([1, 2.5])).toBe('#,##0.00####');
  });

  it('formats texts and cycles as text, so that nothing in them is calculated', () => {
    expect(numberFormatsOf('LMP_Usage', []).slice(0, 4)).toEqual(['@', '@', '@', '@']);
  });
});
