import {
  above,
  deeper,
  isSameStep,
  levelOf,
  LIST,
  placeIn,
  reportPlace,
  upTo,
  whyPlace,
} from '../../../src/taskpane/reports/place';

const id = { cycle: '2025-10', partner: 'Harbour IT' };
const figure = { step: 9, name: 'Total' };
const deep = deeper(deeper(whyPlace(id, figure), { step: 8, name: 'Subtotal' }), { step: 2, name: 'Price' });

describe('the place in the reports', () => {
  it('goes down a step at a time, and the same way up to the list', () => {
    expect(levelOf(deep)).toBe(4);
    expect(above(deep).trail.map(({ step }) => step)).toEqual([9, 8]);
    expect(above(whyPlace(id, figure))).toEqual(reportPlace(id));
    expect(above(reportPlace(id))).toEqual(LIST);
    expect(above(LIST)).toEqual(LIST);
  });

  it('goes up to any level at once', () => {
    expect(upTo(deep, 2)).toEqual(whyPlace(id, figure));
    expect(upTo(deep, 1)).toEqual(reportPlace(id));
    expect(upTo(deep, 0)).toEqual(LIST);
  });

  it('follows the partner to another cycle, without the working', () => {
    const september = { cycle: '2025-09', reports: [{ partner: 'Harbour IT' }] };
    expect(placeIn(deep, september)).toEqual(reportPlace({ cycle: '2025-09', partner: 'Harbour IT' }));
  });

  it('is the list where the cycle has no report of the partner', () => {
    expect(placeIn(deep, { cycle: '2025-09', reports: [] })).toEqual(LIST);
  });

  it('keeps the working in its cycle, however often the workbook is computed anew', () => {
    const october = { cycle: '2025-10', reports: [{ partner: 'Harbour IT' }] };
    expect(placeIn(deep, october)).toEqual(deep);
  });

  it('knows a step again by its name, rule and unit, not by its number', () => {
    const subtotal = { name: 'Subtotal', rule: 'R23', unit: 'EUR' };
    expect(isSameStep(subtotal, { ...subtotal })).toBe(true);
    expect(isSameStep(subtotal, { ...subtotal, name: 'Net credits' })).toBe(false);
    expect(isSameStep(subtotal, { ...subtotal, unit: 'USD' })).toBe(false);
  });
});
