import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import { middleOf, typeInto, valuesAt, writeValues, type CellContent } from './workbook-cells';

jest.setTimeout(120_000);

inChromium('functions in cells', (preview) => {
  test('every function can be typed into a cell', async () => {
    const { page } = preview();
    await writeValues(page, 'H1:I4', [
      [45931, 100],
      [45932, 250],
      [45931, 200],
      [45933, 300],
    ]);
    const typed: readonly (readonly [formula: string, result: CellContent])[] = [
      ['=LMP.CREDITPACKS(14249)', 142],
      ['=LMP.CREDITPACKS(14200,TRUE)', 62],
      ['=lmp.netcredits(14200,8000)', 6200],
      ['=LMP.PEAKDAY(H1:H4,I1:I4)', 45931],
      ['=LMP.PEAKCREDITS(H1:H4,I1:I4)', 300],
      ['=LMP.CHARGEABLE(120,)', 120],
      ['=LMP.CHARGEABLE(120,0)', 0],
      ['=LMP.OVERPROVISIONED(120,100)', 20],
      ['=LMP.OVERPROVISIONEDPCT(125,100)', 0.2],
      ['=LMP.SUBTOTAL(8.9,142,0.15)', 1074.23],
      ['=LMP.CHANNELMARGIN(8.9,142,1074.23)', 0.15],
    ];
    for (const [index, [formula]] of typed.entries()) await typeInto(page, `A${index + 1}`, formula);
    const results = (): Promise<CellContent[]> =>
      valuesAt(page, `A1:A${typed.length}`).then((rows) => rows.map(([value]) => rounded(value)));
    await eventually(
      results,
      typed.map(([, result]) => result),
    );
  });

  test('a column spills, and a cell in its way is #SPILL!', async () => {
    const { page } = preview();
    await writeValues(page, 'A1:B3', [
      [120, 100],
      [80, 90],
      [50, 50],
    ]);
    await typeInto(page, 'C1', '=LMP.OVERPROVISIONED(A1:A3,B1:B3)');
    await eventually(() => valuesAt(page, 'C1:C3'), [[20], [0], [0]]);
    await typeInto(page, 'C2', 'in the way');
    await eventually(() => valuesAt(page, 'C1:C1'), [['#SPILL!']]);
  });

  test('hovering an error shows the function’s sentence', async () => {
    const { page } = preview();
    await typeInto(page, 'B2', '=LMP.CREDITPACKS("abc")');
    await eventually(() => valuesAt(page, 'B2:B2'), [['#VALUE!']]);
    const { x, y } = await middleOf(page, 'B2');
    await page.mouse.move(x + 300, y + 200);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 2, y);
    await page.getByText('“abc” is not a number').waitFor();
  });

  test('typing a function’s name offers it, and its arguments are explained', async () => {
    const { page } = preview();
    const { x, y } = await middleOf(page, 'B2');
    await page.mouse.click(x, y);
    await page.keyboard.type('=LMP.CREDITP');
    await page.getByText('LMP.CREDITPACKS', { exact: false }).first().waitFor();
    await page.keyboard.type('ACKS(');
    await page.getByText('[pack_size]', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('arguments arrive as in Excel: blank is 0, left out is null, booleans are booleans, ranges are rows', async () => {
    const { page } = preview();
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
      const addin = frame?.contentWindow as unknown as AddinFrameWindow;
      addin.CustomFunctions.associate('CREDITPACKS', (...args) => JSON.stringify(args.slice(0, -1)));
    });
    await writeValues(page, 'C1:D2', [
      [1, 'x'],
      [true, null],
    ]);
    await typeInto(page, 'A1', '=LMP.CREDITPACKS(C1:D2,TRUE)');
    await typeInto(page, 'A2', '=LMP.CREDITPACKS(12,D2,,"50")');
    await typeInto(page, 'A3', '=LMP.CREDITPACKS(1/0)');
    await eventually(
      () => valuesAt(page, 'A1:A3'),
      [['[[[1,"x"],[true,0]],true,null,null]'], ['[[[12]],0,null,"50"]'], ['#DIV/0!']],
    );
  });

  test('a function that answers later is busy, holds nothing up, and then spills', async () => {
    const { page } = preview();
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
      const addin = frame?.contentWindow as unknown as AddinFrameWindow;
      addin.CustomFunctions.associate(
        'NETCREDITS',
        (credits) =>
          new Promise((resolve) => {
            addin.answerNow = () => {
              resolve([[1], [(credits as number[][])[0]?.[0]]]);
            };
          }),
      );
    });
    await typeInto(page, 'A1', '=LMP.NETCREDITS(7)');
    await typeInto(page, 'B1', '=SUM(A1:A2)');
    await typeInto(page, 'C1', '=LMP.CREDITPACKS(14200)');
    await eventually(() => valuesAt(page, 'A1:C1'), [['#BUSY!', 0, 142]]);
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
      (frame?.contentWindow as unknown as AddinFrameWindow).answerNow();
    });
    await eventually(() => valuesAt(page, 'A1:A2'), [[1], [7]]);
    await eventually(() => valuesAt(page, 'B1:B1'), [[8]]);
  });

  test('ten thousand functions in a column all have their results', async () => {
    const { page } = preview();
    await page.evaluate(() => {
      const rows = Array.from({ length: 10_000 }, (_, index) => index + 1);
      const sheet = window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.setRowCount(10_100);
      sheet?.getRange('A1:A10000').setValues(rows.map((row) => [row * 100]));
      sheet?.getRange('B1:B10000').setFormulas(rows.map((row) => [`=LMP.CREDITPACKS(A${row})`]));
    });
    await eventually(() => valuesAt(page, 'B9999:B10000'), [[9999], [10_000]]);
    await writeValues(page, 'A10000:A10000', [[500]]);
    await eventually(() => valuesAt(page, 'B10000:B10000'), [[5]]);
  });
});

function rounded(value: CellContent | undefined): CellContent {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : (value ?? null);
}

/** The add-in's frame, as a test reaches into it. */
interface AddinFrameWindow {
  readonly CustomFunctions: {
    readonly associate: (id: string, call: (...args: readonly unknown[]) => unknown) => void;
  };
  answerNow: () => void;
}
