import { decimal, PACK_PRODUCT, type MoneyInput, type Report } from '../../../src/engine';
import { codesOf, day, entryOf, messagesOf, october, octoberOf, priceOf, tierOf, type Row } from '../months';

const subtotals = (report: Report): readonly (string | null)[] =>
  (report.money?.lines ?? []).map(({ owed }) => owed?.subtotal.value.toFixed(2) ?? null);
const total = (report: Report): string | undefined => report.money?.totalInvoiceAmount?.value.toFixed(2);

const credits = (amount: string, customer = 'A'): Row => ({ day: day(1), customer, credits: amount });
const smb = (service: string, provisioned: string): Row => ({ day: day(1), service, provisioned });
const packPrice = priceOf(PACK_PRODUCT, '10');

describe('the money of a report', () => {
  it('R20 prices one line for each product and one for each tab, in that order', () => {
    const report = october(
      [credits('1000'), credits('8500', 'Lab'), smb('Apex One', '4'), smb('Aegis', '3')],
      { nfr: ['Lab'], money: { prices: [packPrice, priceOf('Apex One', '2.50'), priceOf('Aegis', '1')] } },
    );
    expect(report.money?.lines.map(({ tab, product }) => [tab, product])).toEqual([
      ['smb', 'Aegis'],
      ['smb', 'Apex One'],
      ['services', PACK_PRODUCT],
      ['nfr', PACK_PRODUCT],
    ]);
    // 3 × 1, 4 × 2.50, 10 × 10, 5 × 10
    expect(subtotals(report)).toEqual(['3.00', '10.00', '100.00', '50.00']);
    expect(total(report)).toBe('163.00');
    expect(report.isComplete).toBe(true);
  });

  it('R23 adds up what is printed: 1.01 + 1.01 = 2.02, though 1.005 + 1.005 = 2.01', () => {
    const prices = [priceOf('Apex One', '1.005'), priceOf('Aegis', '1.005')];
    const report = october([smb('Apex One', '1'), smb('Aegis', '1')], { money: { prices } });
    expect(subtotals(report)).toEqual(['1.01', '1.01']);
    expect(total(report)).toBe('2.02');
  });

  it.each([
    ['JPY', '12.5', '38'], // 12.5 × 3 = 37.5
    ['USD', '12.335', '37.01'], // 37.005
    ['HUF', '12.335', '37.01'],
    ['KWD', '1.1115', '3.335'], // 3.3345
    ['CLF', '1.00005', '3.0002'], // 3.00015
  ])('R23 rounds in %s 3 × %s to %s', (currency, unitPrice, owed) => {
    const report = october([smb('Apex One', '3')], {
      money: { prices: [priceOf('Apex One', unitPrice, { currency })] },
    });
    expect(report.money?.currency).toBe(currency);
    expect(report.money?.totalInvoiceAmount?.value.toFixed()).toBe(owed);
  });

  it('R22 takes the margin off the discounted price: 10 × (1 − 10 %) × (1 − 20 %) × 10 = 72', () => {
    const report = october([credits('1000')], {
      money: {
        prices: [priceOf(PACK_PRODUCT, '10', { channelMargin: decimal('0.2') })],
        tiers: [tierOf('1', { discount: '0.1' })],
      },
    });
    expect(subtotals(report)).toEqual(['72.00']);
  });

  it('R22 takes the margin off a price per pack of the tier: 7.50 × 80 % × 10 = 60', () => {
    const report = october([credits('1000')], {
      money: {
        prices: [priceOf(PACK_PRODUCT, '10', { channelMargin: decimal('0.2') })],
        tiers: [tierOf('1', { pricePerPack: '7.5' })],
      },
    });
    expect(subtotals(report)).toEqual(['60.00']);
    expect(report.money?.lines[0]?.owed?.discount?.value.toFixed()).toBe('0.25');
  });

  it('R12 gives no discount to small and medium business solutions', () => {
    const report = october([smb('Apex One', '10')], {
      money: {
        prices: [priceOf('Apex One', '1')],
        tiers: [{ ...tierOf('1', { discount: '0.5' }), product: 'Apex One' }],
      },
    });
    expect(subtotals(report)).toEqual(['10.00']);
    expect(report.money?.lines[0]?.owed?.discount).toBeNull();
  });

  it('R12 has no discount by default, and none from tiers of another currency or product', () => {
    const tiers = [
      { ...tierOf('1', { discount: '0.5' }), currency: 'EUR' },
      { ...tierOf('1', { discount: '0.5' }), product: 'Apex One' },
    ];
    expect(subtotals(october([credits('1000')], { money: { prices: [packPrice], tiers } }))).toEqual([
      '100.00',
    ]);
  });

  it.each([
    { reached: 'below', tiers: { '1': '9', '100': '15' }, asked: 0 },
    { reached: 'at', tiers: { '1': '10', '100': '15' }, asked: 0 },
    { reached: 'above', tiers: { '1': '9', '10': '15' }, asked: 1 },
  ])('R12 asks $asked times about a tier reached $reached the list price of 10.00', (month) => {
    const tiers = Object.entries(month.tiers).map(([from, pricePerPack]) => tierOf(from, { pricePerPack }));
    const report = october([credits('1000')], { money: { prices: [packPrice], tiers } });
    expect(messagesOf(report, 'tier.above-list')).toHaveLength(month.asked);
  });

  it('R12 names the price per pack that was reached, 15.00, of two above the list’s 10.00', () => {
    const tiers = [tierOf('1', { pricePerPack: '12' }), tierOf('10', { pricePerPack: '15' })];
    const report = october([credits('1000')], { money: { prices: [packPrice], tiers } });
    expect(messagesOf(report, 'tier.above-list')[0]).toContain('15.00 USD');
  });

  it('R12 blocks two tiers from one number of packs, and prices nothing with either', () => {
    const tiers = [tierOf('5', { discount: '0.1' }), tierOf('5.0', { discount: '0.2' })];
    const report = october([credits('1000')], { money: { prices: [packPrice], tiers } });
    expect(subtotals(report)).toEqual([null]);
    expect(codesOf(report)).toContain('tier.several');
  });
});

describe('what is missing', () => {
  it('R24 has no total where a price is missing, but says 1 of 3 lines, 10.00 so far', () => {
    const report = october([credits('1000'), smb('Apex One', '4'), smb('Aegis', '3')], {
      money: { prices: [priceOf('Apex One', '2.50')] },
    });
    expect(subtotals(report)).toEqual([null, '10.00', null]);
    expect(report.money?.totalInvoiceAmount).toBeNull();
    expect(messagesOf(report, 'total.incomplete')[0]).toContain('1 of 3 lines, 10.00 USD so far');
    expect(messagesOf(report, 'price.missing')).toHaveLength(2);
    expect(report.isComplete).toBe(false);
  });

  it('R24 places a missing price at its line, or at its tab for packs', () => {
    const report = october([credits('1000'), smb('Aegis', '3'), smb('Apex One', '4')], {
      money: { prices: [priceOf('Apex One', '2.50')] },
    });
    expect(report.issues.filter(({ code }) => code === 'price.missing').map(({ path }) => path)).toEqual([
      'Northwind/smb/Aegis',
      'Northwind/services',
    ]);
  });

  it('R24 asks for a price of 0 units too: a missing price is never 0', () => {
    const report = october([credits('49')], { money: { prices: [priceOf('Apex One', '1')] } });
    expect(report.services?.figures?.finalBilledUnits.value.toFixed()).toBe('0');
    expect(report.money?.totalInvoiceAmount).toBeNull();
  });

  it('R24 bills 0 packs at a price as 0.00', () => {
    expect(total(october([credits('49')], { money: { prices: [packPrice] } }))).toBe('0.00');
  });

  it('R24 is complete without any money where no price list is loaded', () => {
    const report = october([credits('126700'), smb('Apex One', '4')]);
    expect(report.money).toBeNull();
    expect(report.isComplete).toBe(true);
    expect(report.services?.figures?.finalBilledUnits.value.toFixed()).toBe('1267');
  });

  it('R24 has no total where the packs of a tab cannot be told', () => {
    const report = october([credits('8500', 'Lab'), { day: day(1), used: '5' }], {
      nfr: ['Lab'],
      money: { prices: [packPrice] },
    });
    expect(subtotals(report)).toEqual([null, '50.00']);
    expect(report.money?.totalInvoiceAmount).toBeNull();
    expect(codesOf(report)).not.toContain('discount.unknown');
  });

  it('R12 R24 prices no tab by a tier while the packs of the other cannot be told', () => {
    const report = october([credits('8500', 'Lab'), { day: day(1), used: '5' }], {
      nfr: ['Lab'],
      money: { prices: [packPrice], tiers: [tierOf('1', { discount: '0.1' })] },
    });
    expect(subtotals(report)).toEqual([null, null]);
    expect(codesOf(report)).toContain('discount.unknown');
  });

  it('R26 prices nothing by two prices in force', () => {
    const report = october([credits('1000')], { money: { prices: [packPrice, priceOf(PACK_PRODUCT, '9')] } });
    expect(subtotals(report)).toEqual([null]);
    expect(codesOf(report)).toContain('price.several');
  });
});

describe('price list and currency', () => {
  const gold = { priceList: 'Gold' };
  const prices = [
    packPrice,
    priceOf(PACK_PRODUCT, '8', gold),
    priceOf(PACK_PRODUCT, '7', { ...gold, currency: 'EUR' }),
  ];
  const priced = (partner: { priceList?: string; currency?: string }, money: Partial<MoneyInput> = {}) =>
    october([credits('1000')], { partner, money: { prices, ...money } });

  it('R26 takes each partner’s own price list', () => {
    expect(total(priced({}))).toBe('100.00');
    expect(total(priced({ priceList: 'Gold', currency: 'USD' }))).toBe('80.00');
    expect(total(priced({ priceList: 'Gold', currency: 'EUR' }))).toBe('70.00');
  });

  it('R26 does not fall back from the partner’s list to the standard one', () => {
    const report = priced({ priceList: 'Silver', currency: 'USD' });
    expect(messagesOf(report, 'price.missing')[0]).toContain('price list Silver');
    expect(report.money?.totalInvoiceAmount).toBeNull();
  });

  it('R26 takes the partner’s currency, else the run’s, else the only one of its list', () => {
    expect(priced({ priceList: 'Gold', currency: 'EUR' }, { currency: 'USD' }).money?.currency).toBe('EUR');
    expect(priced({ priceList: 'Gold' }, { currency: 'EUR' }).money?.currency).toBe('EUR');
    expect(priced({}).money?.currency).toBe('USD');
  });

  it('R23 prices nothing where the list has two currencies and nobody says which', () => {
    const report = priced({ priceList: 'Gold' });
    expect(report.money).toMatchObject({ currency: null, lines: [], totalInvoiceAmount: null });
    expect(messagesOf(report, 'currency.unknown')[0]).toContain('EUR, USD');
    expect(report.isComplete).toBe(false);
  });

  it('R24 prices nothing where the list is empty', () => {
    const report = priced({}, { prices: [] });
    expect(messagesOf(report, 'currency.unknown')[0]).toContain('none');
  });
});

describe('the packs of all partners', () => {
  const month = {
    rules: { discountScope: 'cycle' as const },
    money: { prices: [packPrice], tiers: [tierOf('1000', { discount: '0.1' })] },
  };
  const two = { Northwind: [credits('60000')], Southwind: [credits('50000')] };

  it('R12 counts 600 and 500 packs together under scope cycle: 10 % on both', () => {
    // 600 × 9 = 5,400; 500 × 9 = 4,500
    expect(octoberOf(two, month).map(total)).toEqual(['5400.00', '4500.00']);
  });

  it('R12 counts them apart under scope report: no tier is reached', () => {
    expect(octoberOf(two, { money: month.money }).map(total)).toEqual(['6000.00', '5000.00']);
  });

  it('R12 graduates over all partners: (999 × 10 + 101 × 9) × 600 ÷ 1,100 and × 500 ÷ 1,100', () => {
    // 10,899 × 6 ÷ 11 = 5,944.909…; 10,899 × 5 ÷ 11 = 4,954.0909…
    const rules = { ...month.rules, discountMode: 'graduated' as const };
    expect(octoberOf(two, { ...month, rules }).map(total)).toEqual(['5944.91', '4954.09']);
  });

  it('R12 R24 prices nobody’s packs by a tier while those of one partner cannot be told', () => {
    const reports = octoberOf({ ...two, Westwind: [{ day: day(1), used: '5' }] }, month);
    expect(reports.map(total)).toEqual([undefined, undefined, undefined]);
    expect(codesOf(reports[0]!)).toContain('discount.unknown');
  });

  it('R12 counts a partner without packs as none', () => {
    expect(
      octoberOf({ ...two, Westwind: [smb('Apex One', '5')] }, month)
        .map(total)
        .slice(0, 2),
    ).toEqual(['5400.00', '4500.00']);
  });
});

describe('the graduated discount of two tabs', () => {
  const tiers = [tierOf('0', { discount: '0' }), tierOf('1000', { discount: '0.1' })];
  const graduated = (rows: readonly Row[], channelMargin = '0') =>
    october(rows, {
      nfr: ['Lab'],
      rules: { discountMode: 'graduated' },
      money: { prices: [priceOf(PACK_PRODUCT, '10', { channelMargin: decimal(channelMargin) })], tiers },
    });

  it('R12 adds up over V1 900 and NFR 200 packs: 8,917.36 + 1,981.64 = 10,899.00', () => {
    // 999 × 10 + 101 × 9 = 10,899; × 900 ÷ 1,100 and × 200 ÷ 1,100
    const report = graduated([credits('90000'), credits('28000', 'Lab')]);
    expect(subtotals(report)).toEqual(['8917.36', '1981.64']);
    expect(total(report)).toBe('10899.00');
    // 101 ÷ 11,000
    expect(report.money?.lines[0]?.owed?.discount?.value.toFixed(6)).toBe('0.009182');
  });

  it('R12 R22 takes the margin of 20 % off after the tiers: 7,133.89 + 1,585.31 = 8,719.20', () => {
    const report = graduated([credits('90000'), credits('28000', 'Lab')], '0.2');
    expect(subtotals(report)).toEqual(['7133.89', '1585.31']);
    expect(total(report)).toBe('8719.20');
  });

  it('R12 gives one tab with all the packs the whole amount', () => {
    // 999 × 10 + 1 × 9
    expect(subtotals(graduated([credits('100000')]))).toEqual(['9999.00']);
    expect(subtotals(graduated([credits('100000'), credits('8000', 'Lab')]))).toEqual(['9999.00', '0.00']);
  });

  it('R12 bills 0 packs as 0.00', () => {
    expect(subtotals(graduated([credits('49')]))).toEqual(['0.00']);
  });

  it('R12 has no discount to name where the list price is 0', () => {
    const report = october([credits('1000')], {
      rules: { discountMode: 'graduated' },
      money: { prices: [priceOf(PACK_PRODUCT, '0')], tiers: [tierOf('1', { pricePerPack: '1' })] },
    });
    expect(report.money?.lines[0]?.owed?.discount).toBeNull();
    expect(subtotals(report)).toEqual(['10.00']);
  });
});

describe('prices of the cycle', () => {
  it('R26 never takes a price from the usage’s catalogue of credits', () => {
    const report = october([{ day: day(1), used: '50' }], {
      catalogue: [entryOf('20')],
      money: { prices: [packPrice] },
    });
    expect(subtotals(report)).toEqual(['100.00']); // 50 × 20 = 1,000 credits, 10 packs
  });
});
