import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(__dirname, '..');
const FUNCTIONS = join(ROOT, 'src/functions');

/** What the generator of functions.json gives back. It reports errors here and does not fail. */
const Generated = z.object({
  errors: z.array(z.string()),
  metadataJson: z.string(),
  associate: z.array(z.object({ id: z.string(), functionName: z.string(), sourceFileName: z.string() })),
});

type Generate = (input: readonly string[], printErrors: boolean) => Promise<unknown>;

/** The files whose functions become =LMP.*: those that lie in src/functions itself. */
export function functionFiles(): readonly string[] {
  return readdirSync(FUNCTIONS, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(FUNCTIONS, name))
    .sort();
}

/** Runs the generator that the webpack plugin runs, over the same files. */
export async function generateMetadata(): Promise<z.infer<typeof Generated>> {
  const ofPlugin = createRequire(require.resolve('custom-functions-metadata-plugin'));
  const { generateCustomFunctionsMetadata } = ofPlugin('custom-functions-metadata') as {
    readonly generateCustomFunctionsMetadata: Generate;
  };
  return Generated.parse(await generateCustomFunctionsMetadata(functionFiles(), false));
}

/**
 * Completes what the generator writes: functions take cells with errors, so that a bad row of a column is an error
 * in that row only. The generator has no tag for it.
 */
export function completedMetadata(metadataJson: string): string {
  const metadata = z.record(z.string(), z.unknown()).parse(JSON.parse(metadataJson));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2)}\n`;
}
