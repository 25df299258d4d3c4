import type { TextFile } from './pane';

/** What the story of a month is told with. Every name is invented. */

export const PARTNERS: TextFile = {
  name: 'our-partners.csv',
  text: csv([
    ['Partner', 'Currency', 'Active from'],
    ['Alder IT', 'EUR', '2025-01-01'],
    ['Birch Services', 'USD', '2025-01-01'],
  ]),
};

const PACK = 'Trend Vision One xSP Monthly 100-Credit Pack';

export const PRICES: TextFile = {
  name: 'our-prices.csv',
  text: csv([
    ['Product', 'Currency', 'Unit price', 'Channel margin', 'Effective from'],
    [PACK, 'EUR', '10.00', '10 %', '2025-01-01'],
    [PACK, 'USD', '9.00', '0 %', '2025-01-01'],
  ]),
};

const DAYS = Array.from({ length: 31 }, (_, index) => `2025-10-${String(index + 1).padStart(2, '0')}`);

/** Its day stands under a header that nobody knows. */
const HEADER = ['When', 'Partner', 'Customer', 'Service', 'Billing unit', 'Used units', 'Provisioned units'];
const ENDPOINT = ['Endpoint Security Essentials', 'endpoint'];

/**
 * October of two partners, 93 good rows and two bad ones.
 *
 * Alder IT: 9,000 credits on the 16th and on the 17th, 7,000 else: a tie, 90 packs. Birch Services: 2,000 each day, 20 packs.
 */
export const MONTH: TextFile = {
  name: 'october.csv',
  text: csv([
    [...HEADER, 'Allocated credits'],
    ...DAYS.flatMap((day) => {
      const isPeak = day === '2025-10-16' || day === '2025-10-17';
      return [
        [day, 'Alder IT', 'Alder Bakery', ...ENDPOINT, '100', '120', '4000'],
        [day, 'Alder IT', 'Alder Clinic', ...ENDPOINT, '50', '60', isPeak ? '5000' : '3000'],
        [day, 'Birch Services', 'Birch Garage', ...ENDPOINT, '40', '40', '2000'],
      ];
    }),
    ['2025-10-05', 'Alder IT', 'Alder Clinic', 'XDR for Endpoints', 'endpoint', '1O', '60', '10'],
    ['5 October', 'Alder IT', 'Alder Bakery', 'XDR for Endpoints', 'endpoint', '10', '60', '10'],
  ]),
};

/** Enough rows that reading them takes a while. */
export function longMonth(customers: number): TextFile {
  const rows = DAYS.flatMap((day) =>
    Array.from({ length: customers }, (_, index) => [
      day,
      'Alder IT',
      `Customer ${index}`,
      ...ENDPOINT,
      '10',
      '12',
      '50',
    ]),
  );
  return { name: 'long-month.csv', text: csv([[...HEADER, 'Allocated credits'], ...rows]) };
}

/** A month that leaves much to be asked: no column for used units, none for partners, and rows with the same key. */
export const ASKING: TextFile = {
  name: 'asking.csv',
  text: csv([
    [
      'Day',
      'Customer',
      'Service',
      'Billing unit',
      'License version',
      'Provisioned units',
      'Allocated credits',
    ],
    ...DAYS.flatMap((day) => [
      [day, 'Cedar Bakery', 'Worry-Free Services', 'seat', 'Full', '30', ''],
      [day, 'Cedar Lab', ...ENDPOINT, 'Full', '10', '9000'],
      [day, 'Cedar Garage', ...ENDPOINT, 'Full', '10', '8100'],
      [day, 'Cedar Garage', ...ENDPOINT, 'Full', '10', '100'],
    ]),
    ['2025-10-05', 'Cedar Lab', ...ENDPOINT, 'Full', 'many', '10'],
  ]),
};

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(',')).join('\r\n');
}
