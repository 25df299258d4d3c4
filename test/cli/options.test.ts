import { readOptions } from '../../src/cli/options';

const refusal = (...words: readonly string[]): string => {
  try {
    readOptions(words);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
};

describe('the words of the command line', () => {
  it('have the defaults of the rules', () => {
    const options = readOptions(['usage.csv']);
    expect(options.usage).toEqual(['usage.csv']);
    expect(options.cycle).toBeNull();
    expect(options.tier).toBe('Tier 1');
    expect(options.rules).toMatchObject({
      billingRule: 'peak-day',
      scope: 'partner',
      smbScope: 'partner',
      packRounding: 'nearest',
      timeZone: 'UTC',
    });
  });

  it('name columns and NFR customers as often as wanted', () => {
    const options = readOptions(
      '- --column day=Usage=Date --column customer=Organization --nfr Lab --nfr H-900 --signed'.split(' '),
    );
    expect(options.usage).toEqual(['-']);
    expect([...options.columns]).toEqual([
      ['day', 'Usage=Date'],
      ['customer', 'Organization'],
    ]);
    expect(options.nfr).toEqual(['Lab', 'H-900']);
    expect(options.signed).toBe(true);
  });

  it.each([
    ['answer.json', 'json'],
    ['Reports.CSV', 'csv'],
    ['reports.v2.xlsx', 'xlsx'],
  ])('say the format by the ending of %s', (path, format) => {
    expect(readOptions(['u.csv', '--out', path]).out).toEqual({ path, format });
  });

  it.each([
    ['an unknown option', ['u.csv', '--bogus'], 'Unknown option --bogus; the options are --cycle, --column,'],
    ['an option without its value', ['u.csv', '--cycle'], 'Option --cycle needs a value.'],
    ['a tier that is none', ['u.csv', '--tier', '3'], 'Option --tier takes 1 or 2; “3” does not fit.'],
    [
      'a price list for Tier 2',
      ['u.csv', '--tier', '2', '--prices', 'p.csv'],
      'Option --prices is about money, of which --tier 2 tells nothing',
    ],
    ['a switch with a value', ['u.csv', '--signed=3'], 'Option --signed takes no value.'],
    [
      'a month that is none',
      ['u.csv', '--cycle', '2025-13'],
      'Option --cycle takes a month, as 2025-10; “2025-13”',
    ],
    [
      'a column without a header',
      ['u.csv', '--column', 'day'],
      'Option --column takes FIELD=HEADER, as day=Date; “day”',
    ],
    [
      'two headers for a field',
      ['u.csv', '--column', 'day=A', '--column', 'day=B'],
      'Option --column takes one header for',
    ],
    [
      'an unknown rule',
      ['u.csv', '--rule', 'p99'],
      'Option --rule takes peak-day or p85; “p99” does not fit.',
    ],
    [
      'an unknown currency',
      ['u.csv', '--currency', 'USDT'],
      'Option --currency takes a currency of ISO 4217',
    ],
    ['an unknown zone', ['u.csv', '--timezone', 'Mars/One'], 'Option --timezone takes a time zone, as UTC'],
    [
      'another format',
      ['u.csv', '--out', 'x.pdf'],
      'Option --out takes a file name that ends with .json, .csv or .xlsx; “x.pdf” does not fit.',
    ],
    [
      'a file without an ending',
      ['u.csv', '--out', 'csv'],
      'Option --out takes a file name that ends with .json',
    ],
    [
      'an option given twice',
      ['u.csv', '--rule', 'p85', '--rule', 'p85'],
      'Option --rule is given twice; it takes one',
    ],
    ['a file named twice', ['u.csv', 'u.csv'], 'u.csv is named twice; its rows would be read twice.'],
    ['no file', [], 'No usage file was named:'],
  ])('refuse %s in one sentence', (_, words, sentence) => {
    expect(refusal(...words)).toContain(sentence);
    expect(refusal(...words)).not.toContain('\n');
  });
});
