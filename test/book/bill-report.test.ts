import { billReport } from '../../src/book/bill-report';
import { digest } from '../engine/review/reviews';
import { workingOf, workingToOpen } from '../../src/engine';
import { day, PARTNER } from '../engine/months';
import { billed, loadedBook, NOW, partner, price, setting } from './books';

const CONTEXT = { now: NOW, program: 'test', digest };
const book = loadedBook(
  [
    { day: day(1), used: '100', requirement: '20' },
    { day: day(2), customer: 'B', used: '3', requirement: '20' },
    { day: day(1), partner: 'Other', credits: '90000' },
    { day: '2025-09-30', credits: '70000' },
  ],
  {
    LMP_Partners: [partner({ Partner: PARTNER.name }), partner({ Partner: 'Quiet' })],
    LMP_Prices: [price({ Product: 'Trend Vision One xSP Monthly 100-Credit Pack', 'Unit price': 10 })],
    LMP_Settings: [setting('Discount scope', 'cycle')],
  },
);
const ID = { cycle: '2025-10', partner: PARTNER.name };

describe('billReport', () => {
  const whole = billed(book).reports.find((one) => one.cycle === ID.cycle && one.partner === ID.partner)!;
  const again = billReport(book, ID, CONTEXT)!;

  it('D9 gives the working that the whole book gives, R12 of all partners of the cycle', () => {
    expect(workingOf(again)).toEqual(workingOf(whole.report));
    expect(again.money?.totalInvoiceAmount?.value.toFixed()).toBe('200');
  });

  it('D9 opens the days that were not chosen, which the reports of a whole book do not hold', () => {
    const inputsOn = (report: typeof again): number => {
      const { open, stepOf } = workingToOpen(report);
      return open(stepOf(report.services!.dayFigures()[1]!))!.inputs.length;
    };
    expect([inputsOn(again), inputsOn(whole.report)]).toEqual([1, 0]);
  });

  it('gives none where there is no usage', () => {
    expect(billReport(book, { ...ID, cycle: '2025-08' }, CONTEXT)).toBeNull();
    expect(billReport(book, { ...ID, partner: 'Nobody' }, CONTEXT)).toBeNull();
  });
});
