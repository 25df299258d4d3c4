import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { manifestProblems } from './manifest-problems';

/** Checks a manifest and the files beside it: npm run manifest [-- dist/manifest.xml] */

const path = resolve(process.argv[2] ?? 'manifest.xml');
const problems = manifestProblems(readFileSync(path, 'utf8'), dirname(path));
process.stdout.write(problems.length === 0 ? `${path}: nothing is wrong.\n` : `${problems.join('\n')}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
