import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { completedMetadata, generateMetadata } from './functions-metadata';

/** Writes functions.json anew, after a function or its words have changed: npm run functions */

void generateMetadata().then(({ errors, metadataJson }) => {
  for (const error of errors) process.stderr.write(`${error}\n`);
  if (errors.length === 0)
    writeFileSync(resolve(__dirname, '../functions.json'), completedMetadata(metadataJson));
  process.exitCode = errors.length === 0 ? 0 : 1;
});
