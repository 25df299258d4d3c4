import type { ReferenceReading } from '../../src/taskpane/desk/desk';
import { headersOf, rowsOf } from './changes';
import { tryEverySync, type Trial } from './every-sync';
import { textFile, type PaneOnWorkbook } from './pane-on-workbook';
import { billedPartners } from './reviewed-workbook';

type Column = readonly [table: 'LMP_Reports' | 'LMP_Prices' | 'LMP_Settings', column: string];

async function cellsOf([table, column]: Column): Promise<readonly unknown[]> {
  const place = headersOf(table).indexOf(column);
  return (await rowsOf(table)).map((row) => row[place]);
}

/** Changes the workbook as a person does, past the pane. */
function typed(change: (tables: Excel.TableCollection) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook.tables);
    await context.sync();
  });
}

/** What people do besides the review and loading usage; each round of a trial enters something else. */
const TRIALS: readonly (readonly [what: string, trial: (pane: PaneOnWorkbook) => Trial])[] = [
  [
    'recomputing after a price was typed',
    ({ actions }) => {
      let price = 2;
      return {
        prepare: async () => {
          price += 0.25;
          await typed((tables) => {
            const prices = tables.getItem('LMP_Prices').columns.getItem('Unit price').getDataBodyRange();
            prices.getLastCell().values = [[price]];
          });
          await actions.refresh();
          return true;
        },
        act: actions.recompute,
        expectDone: async () => {
          // 5 packs at 10, and 12 seats.
          const total = 5 * 10 + 12 * price;
          expect(await cellsOf(['LMP_Reports', 'Total invoice amount'])).toEqual([total, total]);
        },
      };
    },
  ],
  [
    'changing a setting',
    ({ actions }) => {
      let company = 'Company 0';
      return {
        prepare: () => {
          company = company.replace(/\d+/, (round) => `${Number(round) + 1}`);
          return Promise.resolve(true);
        },
        act: () => actions.changeSetting('Company', company),
        expectDone: async () => {
          expect(await cellsOf(['LMP_Settings', 'Value'])).toContain(company);
        },
      };
    },
  ],
  [
    'loading a reference table',
    ({ actions, store }) => {
      let price = 20;
      let reading: ReferenceReading | null = null;
      return {
        prepare: async () => {
          price += 0.25;
          const text = `Product,Currency,Unit price\nApex One,USD,${price}\nDeep Security,USD,${price}\n`;
          await actions.refresh();
          reading = await store.desk.readReference('LMP_Prices', textFile('prices.csv', text));
          return true;
        },
        act: () => {
          if (reading === null) throw new Error('Nothing was read.');
          return actions.loadReference(reading);
        },
        expectDone: async () => {
          const prices = await cellsOf(['LMP_Prices', 'Unit price']);
          expect(prices.filter((cell) => cell === price)).toHaveLength(2);
        },
      };
    },
  ],
  [
    'repair after a table was lost and a header renamed',
    ({ actions }) => ({
      prepare: async () => {
        await typed((tables) => {
          tables.getItem('LMP_BidDesk').worksheet.delete();
          tables.getItem('LMP_Partners').columns.getItem('Partner').name = 'MSP';
        });
        return true;
      },
      act: actions.repair,
      expectDone: async () => {
        expect((await rowsOf('LMP_BidDesk'))[0]).toHaveLength(headersOf('LMP_BidDesk').length);
        await typed((tables) => void tables.getItem('LMP_Partners').columns.getItem('Partner').load('name'));
      },
    }),
  ],
];

describe('D13 the workbook is as before or as after, whichever sync fails of', () => {
  let pane: PaneOnWorkbook;

  beforeAll(async () => {
    pane = await billedPartners(['Partner A', 'Partner B']);
  }, 60_000);

  it.each(TRIALS)(
    '%s',
    async (_, trial) => {
      const { undone, done } = await tryEverySync(trial(pane));
      expect(undone).toBeGreaterThan(4);
      expect(done).toBeGreaterThan(0);
    },
    120_000,
  );
});
