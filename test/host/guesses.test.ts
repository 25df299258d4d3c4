import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PREVIEW = resolve(__dirname, '../../preview');
const MOST = 20;

const inCode = readdirSync(PREVIEW, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join(PREVIEW, file), 'utf8').matchAll(/\bGUESS (\d+):/g)])
  .map((match) => Number(match[1]))
  .sort((a, b) => a - b);

const listed = [...readFileSync(join(PREVIEW, 'README.md'), 'utf8').matchAll(/^\| (\d+) \|/gm)].map((match) =>
  Number(match[1]),
);

describe('what we only guess of Excel', () => {
  it('is listed in the README, each guess once, and nothing else is', () => {
    expect(inCode).toEqual(listed);
  });

  it('is numbered without gaps, and little', () => {
    expect(listed).toEqual(listed.map((_guess, index) => index + 1));
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThanOrEqual(MOST);
  });
});
