import { readFileSync } from 'node:fs';
import { run } from './command-line';

const readme = readFileSync('README.md', 'utf8');

/** The first fenced block after a heading. */
function blockAfter(heading: string): string {
  return readme.slice(readme.indexOf(`## ${heading}`)).split('```')[1] ?? '';
}

it('the README’s example says nothing that its command does not answer', async () => {
  const command = blockAfter('Without a pane').split('bill -- ')[1]?.trim() ?? '';
  const { stdout } = await run(command.split(' '));
  const answered = new Set(stdout.match(/"(?:[^"\\]|\\.)*"|\b\d+\b/g));
  const shown = blockAfter('Reading the answer').match(/"(?:[^"\\]|\\.)*"|\b\d+\b/g) ?? [];
  expect(shown.length).toBeGreaterThan(50);
  expect(shown.filter((text) => !answered.has(text))).toEqual([]);
});
