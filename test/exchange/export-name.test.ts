import fc from 'fast-check';
import { fileNameOf, sheetNameOf } from '../../src/exchange/export-name';

describe('the name of a file', () => {
  it.each([
    ['Report 2025-10 Contoso', 'Report 2025-10 Contoso.csv'],
    ['Report 2025-10 A/B: C*?', 'Report 2025-10 A-B- C--.csv'],
    ['Report 2025-10 Süd & 東京', 'Report 2025-10 Süd & 東京.csv'],
    ['Report 2025-10 Acme. ', 'Report 2025-10 Acme.csv'],
    ['Report 2025-10 x\u202Evsc.exe', 'Report 2025-10 x-vsc.exe.csv'],
    ['Report 2025-10 ../../etc', 'Report 2025-10 ..-..-etc.csv'],
  ])('%j becomes %j', (name, expected) => {
    expect(fileNameOf(name, 'csv')).toBe(expected);
  });

  it('is one that every file system takes, whatever the partner is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (partner) => {
        const name = fileNameOf(`Report 2025-10 ${partner}`, 'xlsx');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^Report 2025-1[^<>:"/\\|?*\p{Cc}]*[^. ]\.xlsx$/u);
      }),
    );
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['Report 2025-10 Contoso', '', 'Report 2025-10 Contoso'],
    ['Report 2025-10 [A]/B', ' 2', 'Report 2025-10 -A--B 2'],
    ["'quoted'", '', 'quoted'],
    ['Report 2025-10 A very long partner name', ' 12', 'Report 2025-10 A very long p 12'],
    ['Report 2025-10 Acme Holdings 😀😀', '', 'Report 2025-10 Acme Holdings 😀'],
  ])('%j with %j behind becomes %j', (name, behind, expected) => {
    expect(sheetNameOf(name, behind)).toBe(expected);
  });

  it('is one that Excel takes, whatever the partner is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(999), (partner, number) => {
        const name = sheetNameOf(`Report 2025-10 ${partner}`, ` ${number}`);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).toMatch(/^[^':\\/?*[\]\p{Cc}][^:\\/?*[\]\p{Cc}]*[^':\\/?*[\]\p{Cc}]$/u);
        expect(Buffer.from(name).toString()).toBe(name);
      }),
    );
  });
});
