import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deploymentAddress, manifestFor } from '../../scripts/manifest/manifest-for';
import { manifestProblems } from '../../scripts/manifest/manifest-problems';

const ROOT = resolve(__dirname, '../..');
const MANIFEST = readFileSync(resolve(ROOT, 'manifest.xml'), 'utf8');

/** The manifest with one thing changed; the change must change something. */
function changed(from: string, to: string): readonly string[] {
  const xml = MANIFEST.replaceAll(from, to);
  expect(xml).not.toBe(MANIFEST);
  return manifestProblems(xml, ROOT);
}

describe('manifest.xml', () => {
  it('has no problem that its schema would not see', () => {
    expect(manifestProblems(MANIFEST, ROOT)).toEqual([]);
  });

  it('has its version from package.json', () => {
    const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
  });

  it.each([
    [
      'an id without a resource',
      'bt:String id="ShowPane.Tip"',
      'bt:String id="Elsewhere"',
      'Description names “ShowPane.Tip”, which is no resource.',
    ],
    [
      'a resource that nobody uses',
      'bt:String id="ShowPane.Tip"',
      'bt:String id="Elsewhere"',
      'The resource “Elsewhere” is used nowhere.',
    ],
    [
      'two controls of one id',
      'id="Lmp.LoadUsage"',
      'id="Lmp.ShowPane"',
      'The id “Lmp.ShowPane” stands twice.',
    ],
    [
      'two resources of one id',
      'id="LoadUsage.Tip"',
      'id="ShowPane.Tip"',
      'The id “ShowPane.Tip” stands twice.',
    ],
    [
      'an http address',
      'https://localhost:3000/functions.json',
      'http://localhost:3000/functions.json',
      'bt:Url is not https: http://localhost:3000/functions.json.',
    ],
    [
      'an address elsewhere',
      'https://localhost:3000/functions.json',
      'https://example.com/functions.json',
      'bt:Url is not under https://localhost:3000/: https://example.com/functions.json.',
    ],
    [
      'an icon size left out',
      '<bt:Image size="80" resid="Icon.80" />',
      '',
      'An Icon has no image of 80 pixels.',
    ],
    [
      'an icon of another size',
      'size="80" resid="Icon.80"',
      'size="80" resid="Icon.32"',
      'https://localhost:3000/assets/icons/icon-32.png is 32 × 32 pixels and stands for 80.',
    ],
    [
      'a picture that is not there',
      'icon-64.png',
      'icon-65.png',
      'There is no picture at https://localhost:3000/assets/icons/icon-65.png.',
    ],
    ['a short-lived runtime', ' lifetime="long"', ' lifetime="short"', 'The runtime does not live long.'],
    [
      'no runtime',
      '<Runtime resid="Taskpane.Url" lifetime="long" />',
      '',
      'There are 0 runtimes; one must be shared.',
    ],
    [
      'functions outside of the shared runtime',
      '<Page>\n              <SourceLocation resid="Taskpane.Url" />',
      '<Page>\n              <SourceLocation resid="Functions.Script.Url" />',
      '“Functions.Script.Url” runs outside the shared runtime.',
    ],
    [
      'a long label',
      '"Show pane"',
      `"${'x'.repeat(126)}"`,
      'ShowPane.Label has 126 characters, more than 125.',
    ],
    ['a long tip', 'Opens the pane on this cell', 'x'.repeat(251), 'ExplainCell.Tip has'],
    [
      'a long name',
      '<DisplayName DefaultValue="',
      `<DisplayName DefaultValue="${'x'.repeat(125)}`,
      'DisplayName has 136 characters',
    ],
    ['an empty label', '"Show pane"', '""', 'ShowPane.Label is empty.'],
    [
      'another floor',
      'MinVersion="1.12"',
      'MinVersion="1.13"',
      'The requirement ExcelApi 1.12 is not stated.',
    ],
  ])('is found out: %s', (_, from, to, problem) => {
    expect(changed(from, to).join('\n')).toContain(problem);
  });

  it('is refused where an element is not closed', () => {
    expect(() => changed('</Requirements>', '')).toThrow('</OfficeApp> closes nothing.');
  });

  const schema = resolve(ROOT, '../shared/manifest-schema/OfficeAppManifestV1_1.xsd');
  const why = existsSync(schema) ? xmllintIsMissing() : 'skipped: no manifest schema beside the project';
  if (why !== null) process.stderr.write(`manifest.xml against Microsoft’s schema: ${why}\n`);
  (why === null ? it : it.skip)(`goes with Microsoft’s schema${why === null ? '' : ` (${why})`}`, () => {
    const manifest = resolve(ROOT, 'manifest.xml');
    expect(() =>
      execFileSync('xmllint', ['--noout', '--schema', schema, manifest], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});

describe('a deployment', () => {
  it.each([
    [undefined, 'https://localhost:3000/'],
    ['', 'https://localhost:3000/'],
    ['https://billing.example.com/lmp', 'https://billing.example.com/lmp/'],
    ['https://billing.example.com/lmp/', 'https://billing.example.com/lmp/'],
  ])('at %s is at %s', (setting, address) => {
    expect(deploymentAddress(setting)).toBe(address);
  });

  it.each(['http://billing.example.com/', 'billing.example.com', 'https://', 'https://example.com/?a=b'])(
    'at %s is refused',
    (setting) => {
      expect(() => deploymentAddress(setting)).toThrow('is no https address of a folder');
    },
  );

  it('has a manifest in which every address is its own', () => {
    const manifest = manifestFor(MANIFEST, 'https://billing.example.com/lmp/');
    expect(manifest).not.toContain('"https://localhost');
    expect(manifestProblems(manifest, ROOT)).toEqual([]);
  });
});

function xmllintIsMissing(): string | null {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' });
    return null;
  } catch {
    return 'skipped: no xmllint';
  }
}
