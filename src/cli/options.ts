import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { DEFAULT_RULES, isCurrency, isReportCycle, isTimeZone, type RuleSet } from '../engine';
import type { ExportTier } from '../exchange/exported-report';
import { CannotBill } from './cannot-bill';

const TEXTS = { type: 'string', multiple: true } as const;
const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean' } as const;

const OPTIONS = {
  cycle: TEXT,
  column: TEXTS,
  prices: TEXT,
  tiers: TEXT,
  'bid-desk': TEXT,
  catalogue: TEXT,
  partners: TEXT,
  nfr: TEXTS,
  rule: TEXT,
  scope: TEXT,
  'smb-scope': TEXT,
  rounding: TEXT,
  currency: TEXT,
  timezone: TEXT,
  'sum-duplicates': SWITCH,
  signed: SWITCH,
  rejects: TEXT,
  out: TEXT,
  tier: TEXT,
  help: SWITCH,
} as const satisfies ParseArgsConfig['options'];

const SCOPES = ['partner', 'customer'] as const;

/** The ending of a name says the format. */
const OUT_ENDING = /\.(json|csv|xlsx)$/i;

/** What each option takes; a value that does not fit is named with this. */
const shape = z.object({
  cycle: z.string().refine(isReportCycle, 'a month, as 2025-10').nullish(),
  column: z
    .array(z.string().regex(/^[^=]+=[^=].*$/u, 'FIELD=HEADER, as day=Date'))
    .default([])
    .refine((columns) => new Set(columns.map(fieldOf)).size === columns.length, 'one header for each field'),
  prices: z.string().nullish(),
  tiers: z.string().nullish(),
  'bid-desk': z.string().nullish(),
  catalogue: z.string().nullish(),
  partners: z.string().nullish(),
  nfr: z.array(z.string().trim().min(1, 'a customer')).default([]),
  rule: z.enum(['peak-day', 'p85'], 'peak-day or p85').default(DEFAULT_RULES.billingRule),
  scope: z.enum(SCOPES, 'partner or customer').default(DEFAULT_RULES.scope),
  'smb-scope': z.enum(SCOPES, 'partner or customer').default(DEFAULT_RULES.smbScope),
  rounding: z.enum(['nearest', 'up', 'down'], 'nearest, up or down').default(DEFAULT_RULES.packRounding),
  currency: z.string().refine(isCurrency, 'a currency of ISO 4217 in capitals, as USD').nullish(),
  timezone: z
    .string()
    .refine(isTimeZone, 'a time zone, as UTC or Europe/Berlin')
    .default(DEFAULT_RULES.timeZone),
  'sum-duplicates': z.boolean().default(false),
  signed: z.boolean().default(false),
  rejects: z.string().nullish(),
  out: z.string().regex(OUT_ENDING, 'a file name that ends with .json, .csv or .xlsx').nullish(),
  tier: z.enum(['1', '2'], '1 or 2').default('1'),
  help: z.boolean().default(false),
});

/** What the command line asks for. */
export interface BillOptions {
  /** File names; `-` is standard input. */
  readonly usage: readonly string[];
  readonly cycle: string | null;
  /** Header by field. */
  readonly columns: ReadonlyMap<string, string>;
  readonly files: Readonly<Record<ReferenceName, string | null>>;
  readonly nfr: readonly string[];
  readonly rules: RuleSet;
  readonly currency: string | null;
  readonly sumDuplicates: boolean;
  readonly signed: boolean;
  readonly rejects: string | null;
  readonly out: Out | null;
  /** Who the answer is for: Tier 2 sees no money (section 1). */
  readonly tier: ExportTier;
  readonly help: boolean;
}

/** The file that the answer goes to. */
interface Out {
  readonly path: string;
  readonly format: OutFormat;
}

/** `json` is the answer as it is printed; the others are the reports as they are exported. */
export type OutFormat = 'json' | 'csv' | 'xlsx';

export type ReferenceName = 'prices' | 'tiers' | 'bidDesk' | 'catalogue' | 'partners';

/**
 * Reads the words of the command line.
 *
 * Edges: throws `CannotBill` for an unknown option, a value that does not fit, an option given twice that takes one.
 */
export function readOptions(words: readonly string[]): BillOptions {
  const { values, positionals } = parsed(words);
  const checked = shape.safeParse(values);
  if (!checked.success) throw new CannotBill(valueSentence(checked.error, values));
  const options = checked.data;
  if (positionals.length === 0 && !options.help) {
    throw new CannotBill(
      'No usage file was named: npm run --silent bill -- USAGE.csv [options]; --help lists them.',
    );
  }
  refuseRepeated(positionals);
  refuseIdle(options);
  refuseOverwriting(options, positionals);
  return {
    usage: positionals,
    cycle: options.cycle ?? null,
    columns: new Map(options.column.map((column) => [fieldOf(column), headerOf(column)])),
    files: {
      prices: options.prices ?? null,
      tiers: options.tiers ?? null,
      bidDesk: options['bid-desk'] ?? null,
      catalogue: options.catalogue ?? null,
      partners: options.partners ?? null,
    },
    nfr: options.nfr.map((customer) => customer.normalize('NFC')),
    rules: {
      ...DEFAULT_RULES,
      billingRule: options.rule,
      scope: options.scope,
      smbScope: options['smb-scope'],
      packRounding: options.rounding,
      timeZone: options.timezone,
    },
    currency: options.currency ?? null,
    sumDuplicates: options['sum-duplicates'],
    signed: options.signed,
    rejects: options.rejects ?? null,
    out: options.out == null ? null : outOf(options.out),
    tier: `Tier ${options.tier}`,
    help: options.help,
  };
}

function parsed(words: readonly string[]) {
  try {
    const config = { args: [...words], options: OPTIONS, allowPositionals: true, tokens: true } as const;
    const { values, positionals, tokens } = parseArgs(config);
    const names = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
    const twice = names.find(
      (name, index) => names.indexOf(name) < index && name !== 'column' && name !== 'nfr',
    );
    if (twice !== undefined) throw new CannotBill(`Option --${twice} is given twice; it takes one value.`);
    return { values, positionals };
  } catch (error) {
    throw isParseError(error) ? new CannotBill(parseSentence(error)) : error;
  }
}

/** By its shape and not by `instanceof`: Node's own errors may come from another realm, as they do under Jest. */
function isParseError(error: unknown): error is { readonly code: string; readonly message: string } {
  return String((error as { readonly code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS_');
}

function parseSentence({ code, message }: { readonly code: string; readonly message: string }): string {
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? 'that word';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    return `Unknown option ${option}; the options are ${names.join(', ')}.`;
  }
  const isSwitch = message.includes('does not take an argument');
  return isSwitch ? `Option ${option} takes no value.` : `Option ${option} needs a value.`;
}

function valueSentence(error: z.ZodError, values: Readonly<Record<string, unknown>>): string {
  const [issue] = error.issues;
  const [option, index] = issue?.path ?? [];
  const value = values[String(option)];
  const shown = Array.isArray(value) && typeof index === 'number' ? String(value[index]) : String(value);
  return `Option --${String(option)} takes ${issue?.message ?? 'another value'}; “${shown}” does not fit.`;
}

function refuseRepeated(files: readonly string[]): void {
  const paths = files.map((file) => (file === '-' ? file : resolve(file)));
  const twice = files.find((_, index) => paths.indexOf(paths[index] ?? '') < index);
  if (twice !== undefined) throw new CannotBill(`${twice} is named twice; its rows would be read twice.`);
}

/** An option that would change nothing is a misunderstanding. */
function refuseIdle(options: z.infer<typeof shape>): void {
  const { prices, tiers } = options;
  const ofMoney = (['prices', 'tiers', 'bid-desk', 'currency'] as const).find(
    (name) => options[name] != null,
  );
  if (options.tier === '2' && ofMoney !== undefined) {
    throw new CannotBill(
      `Option --${ofMoney} is about money, of which --tier 2 tells nothing; leave it out.`,
    );
  }
  if (prices == null && (tiers != null || options['bid-desk'] != null)) {
    throw new CannotBill(
      `Option --${tiers == null ? 'bid-desk' : 'tiers'} changes prices and needs --prices.`,
    );
  }
}

/** What a run reads must still be there after it. */
function refuseOverwriting(options: z.infer<typeof shape>, usage: readonly string[]): void {
  const { prices, tiers, catalogue, partners, rejects, out } = options;
  const read = [...usage, prices, tiers, options['bid-desk'], catalogue, partners].filter(
    (file) => file != null,
  );
  const taken = new Set(read.map((file) => resolve(file)));
  for (const file of [rejects, out]) {
    if (file == null) continue;
    if (taken.has(resolve(file)))
      throw new CannotBill(`${file} is read by this run and would be written over; name another file.`);
    taken.add(resolve(file));
  }
}

function outOf(path: string): Out {
  return { path, format: (OUT_ENDING.exec(path)?.[1] ?? '').toLowerCase() as OutFormat };
}

function fieldOf(column: string): string {
  return column.slice(0, column.indexOf('='));
}

function headerOf(column: string): string {
  return column.slice(column.indexOf('=') + 1);
}
