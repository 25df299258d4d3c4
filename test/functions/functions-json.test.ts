import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { completedMetadata, generateMetadata } from '../../scripts/functions-metadata';

const GOLDEN = readFileSync(resolve(__dirname, '../../functions.json'), 'utf8');

/** The names and the order of arguments are final: people's formulas use them. */
const SIGNATURES = {
  CREDITPACKS: 'credits [nfr] [rounding] [pack_size]',
  NETCREDITS: 'credits [free_credits]',
  PEAKDAY: 'days credits',
  PEAKCREDITS: 'days credits',
  CHARGEABLE: 'provisioned [used] [lowered_to] [submission]',
  OVERPROVISIONED: 'provisioned used',
  OVERPROVISIONEDPCT: 'provisioned used',
  SUBTOTAL: 'unit_price chargeable [channel_margin] [currency]',
  CHANNELMARGIN: 'unit_price chargeable owed',
} as const;

/** What custom-functions.schema.json, Microsoft's published schema of the file, asks of the parts that we use. */
const type = z.enum(['boolean', 'number', 'string', 'any']);
const dimensionality = z.enum(['scalar', 'matrix']);
const Schema = z.strictObject({
  allowCustomDataForDataTypeAny: z.boolean().optional(),
  allowErrorForDataTypeAny: z.boolean().optional(),
  functions: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z0-9._]{3,128}$/),
      name: z.string().regex(/^\p{L}[\p{L}0-9._]{2,127}$/u),
      description: z.string().min(1),
      helpUrl: z.string().optional(),
      parameters: z.array(
        z.strictObject({
          name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
          description: z.string().min(1),
          type: type.optional(),
          dimensionality: dimensionality.optional(),
          optional: z.boolean().optional(),
          repeating: z.boolean().optional(),
          customEnumId: z.string().optional(),
        }),
      ),
      result: z.strictObject({ type: type.optional(), dimensionality: dimensionality.optional() }),
    }),
  ),
  enums: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(['string', 'number']),
      values: z.array(z.strictObject({ name: z.string(), stringValue: z.string(), tooltip: z.string() })),
    }),
  ),
});

const metadata = Schema.parse(JSON.parse(GOLDEN));
const ids = metadata.functions.map(({ id }) => id);

describe('functions.json', () => {
  it('is what the generator makes of the functions, without an error', async () => {
    const { errors, metadataJson } = await generateMetadata();
    expect(errors).toEqual([]);
    // Stale? npm run functions
    expect(completedMetadata(metadataJson)).toBe(GOLDEN);
  });

  it('ties each id to a function of the source', async () => {
    const { associate } = await generateMetadata();
    expect(associate.map(({ id, functionName }) => [id, functionName])).toEqual(
      ids.map((id) => [id, id.toLowerCase()]),
    );
  });

  it('has the nine functions with their arguments in order', () => {
    const signatures = metadata.functions.map(({ name, parameters }) => [
      name,
      parameters.map((one) => (one.optional === true ? `[${one.name}]` : one.name)).join(' '),
    ]);
    expect(Object.fromEntries(signatures)).toEqual(SIGNATURES);
  });

  it('has ids that differ, in whatever case, and are the names', () => {
    expect(new Set(ids.map((id) => id.toUpperCase())).size).toBe(ids.length);
    expect(metadata.functions.map(({ name }) => name)).toEqual(ids);
  });

  it('has ids that are no cell addresses, with the namespace or without', () => {
    const isAddress = (text: string): boolean => /^[A-Z]{1,3}\d+$|^R\d*C\d*$/i.test(text);
    expect(['AB12', 'LMP85', 'R1C1'].every(isAddress)).toBe(true);
    expect(ids.flatMap((id) => [id, `LMP${id}`]).filter(isAddress)).toEqual([]);
  });

  it('describes every function in one sentence', () => {
    expect(
      metadata.functions
        .filter(({ description }) => !/^[A-Z][^.\n]*\.$/.test(description))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('offers the words that the functions read', () => {
    const words = metadata.enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]);
    expect(Object.fromEntries(words)).toEqual({
      ROUNDING: ['nearest', 'up', 'down'],
      SUBMISSION: ['manual', 'automatic'],
    });
    const used = metadata.functions.flatMap(({ parameters }) =>
      parameters.flatMap((one) => one.customEnumId ?? []),
    );
    expect(used.sort()).toEqual(['ROUNDING', 'SUBMISSION']);
  });

  it('lets cells with errors through, so that a bad row is an error in that row only', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });
});
