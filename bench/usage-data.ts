/** Made-up usage, the same on every machine: what it holds follows from its place, by a fixed sequence of numbers. */

/** How much usage, and of when. */
export interface UsageShape {
  readonly partners: number;
  readonly customers: number;
  readonly services: number;
  /** Report cycles as `2025-10`. */
  readonly cycles: readonly string[];
  /** Days of each cycle that have rows, from its first. */
  readonly days: number;
  /** Rows with one key, as a file has them that counts hours. */
  readonly rowsPerKey: number;
}

const HEADER = [
  'Day',
  'Partner',
  'Customer',
  'Customer ID',
  'Service',
  'Billing unit',
  'License version',
  'Subscription type',
  'Used units',
  'Provisioned units',
  'Credit requirement',
  'Allocated credits',
].join(',');

/** The first row of a usage file, with its line's end. */
export const USAGE_HEADER = `${HEADER}\n`;

const SERVICES = [
  ['Endpoint Security Essentials', 'endpoint', 65],
  ['Cloud Email and Collaboration Protection', 'user account', 25],
  ['XDR for Endpoints', 'endpoint', 20],
  ['Network Detection and Response', 'sensor', 30],
] as const;

/** A usage file's rows, in pieces of some hundred kilobytes: day by day, as exports are. */
export function* usageRows(shape: UsageShape): Generator<string> {
  const next = sequence();
  let piece = '';
  for (const cycle of shape.cycles) {
    for (let day = 1; day <= shape.days; day += 1) {
      for (const line of linesOf(shape, `${cycle}-${String(day).padStart(2, '0')}`, next)) {
        piece += line;
        if (piece.length < 400_000) continue;
        yield piece;
        piece = '';
      }
    }
  }
  yield piece;
}

function* linesOf(shape: UsageShape, day: string, next: () => number): Generator<string> {
  for (let partner = 1; partner <= shape.partners; partner += 1) {
    for (let customer = 1; customer <= shape.customers; customer += 1) {
      const who = `${partnerName(partner)},Customer ${customer} of ${partner},C-${partner}-${customer}`;
      for (let service = 0; service < shape.services; service += 1) {
        const [name, unit, requirement] = SERVICES[service % SERVICES.length] ?? SERVICES[0];
        const product = service < SERVICES.length ? name : `${name} ${service}`;
        for (let row = 0; row < shape.rowsPerKey; row += 1) {
          // Two decimals that binary fractions do not have: sums of them drift where they are not exact.
          const used = (next() % 100_000) / 100;
          const credits = (next() % 1_000_000) / 1000;
          yield `${day},${who},${product},${unit},Full,Monthly plan,${used},,${requirement},${credits}\n`;
        }
      }
    }
  }
}

/** The partners of a shape as a partners file. */
export function partnersFile(partners: number): string {
  const rows = Array.from({ length: partners }, (_, index) => `${partnerName(index + 1)},EUR,2024-01-01\n`);
  return `Partner,Currency,Active from\n${rows.join('')}`;
}

/** The prices of what the partners are billed for. */
export function pricesFile(packPrice: string): string {
  return [
    'Price list,Product,Currency,Unit price,Channel margin,Effective from,Effective until (excluded)',
    `,Trend Vision One xSP Monthly 100-Credit Pack,EUR,${packPrice},15 %,2024-01-01,`,
    '',
  ].join('\n');
}

/** The name of the n-th partner, counted from 1; names sort as numbers do. */
export function partnerName(partner: number): string {
  return `Partner ${String(partner).padStart(4, '0')}`;
}

/** A fixed sequence of whole numbers that looks like chance (xorshift32). */
function sequence(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
