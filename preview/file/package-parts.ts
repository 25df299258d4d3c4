import JSZip from 'jszip';
import { escapedXml, unescapedXml, xmlAttribute } from './xml-text';
import { withDynamicArrays } from './dynamic-arrays';
import type { NameResource } from './book-resources';

type CustomXml = readonly (readonly [id: string, xml: string])[];

export interface PackageParts {
  readonly names: readonly Pick<NameResource, 'name' | 'formulaOrRefString'>[];
  readonly customXml: CustomXml;
  /** What only this preview reads. */
  readonly own: unknown;
}

/** The part in which the preview keeps what Excel's file has no other place for. Excel carries it along untouched. */
const ownNamespace = 'urn:lmp-billing:preview';
const ownPart = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>\\s*)?<preview xmlns="${ownNamespace}">([\\s\\S]*)</preview>\\s*$`,
);

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const customXmlNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts into a written file what the spreadsheet library cannot write. */
export async function writePackageParts(
  file: ArrayBuffer | Uint8Array,
  { names, customXml, own }: PackageParts,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(file);
  await change(zip, 'xl/workbook.xml', (xml) => withNames(xml, names));
  await withDynamicArrays(zip);
  const ownXml = `<preview xmlns="${ownNamespace}">${escapedXml(JSON.stringify(own))}</preview>`;
  const all: CustomXml = [...customXml, [crypto.randomUUID(), ownXml]];
  for (const [index, [id, xml]] of all.entries()) await addCustomXml(zip, { number: index + 1, id, xml });
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }));
}

export interface ReadParts {
  readonly names: readonly { readonly name: string; readonly text: string }[];
  readonly customXml: CustomXml;
  readonly own: unknown;
}

export async function readPackageParts(zip: JSZip): Promise<ReadParts> {
  const workbookXml = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
  const customXml: [id: string, xml: string][] = [];
  let own: unknown;
  for (const file of zip.file(/^customXml\/item\d+\.xml$/)) {
    const xml = await file.async('string');
    const mine = ownPart.exec(xml)?.[1];
    if (mine !== undefined) {
      own = JSON.parse(unescapedXml(mine));
      continue;
    }
    const properties = await zip.file(file.name.replace('item', 'itemProps'))?.async('string');
    customXml.push([xmlAttribute(properties ?? '', 'ds:itemID') ?? `{${crypto.randomUUID()}}`, xml]);
  }
  return { names: namesIn(workbookXml), customXml, own };
}

/** Names that belong to one sheet, and Excel's own hidden ones, are not the workbook's. */
function namesIn(workbookXml: string): ReadParts['names'] {
  return [...workbookXml.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].flatMap(
    ([, tag = '', text = '']) => {
      const name = xmlAttribute(tag, 'name') ?? '';
      const isOfWorkbook = xmlAttribute(tag, 'localSheetId') === undefined && !name.startsWith('_xl');
      return isOfWorkbook ? [{ name, text: unescapedXml(text) }] : [];
    },
  );
}

function withNames(xml: string, names: PackageParts['names']): string {
  if (names.length === 0) return xml;
  const written = names.map(
    ({ name, formulaOrRefString }) =>
      `<definedName name="${escapedXml(name)}">${escapedXml(formulaOrRefString.replace(/^=/, ''))}</definedName>`,
  );
  return xml.replace('</sheets>', `</sheets><definedNames>${written.join('')}</definedNames>`);
}

interface NumberedPart {
  readonly number: number;
  readonly id: string;
  readonly xml: string;
}

async function addCustomXml(zip: JSZip, { number, id, xml }: NumberedPart): Promise<void> {
  const itemId = id.startsWith('{') ? id : `{${id.toUpperCase()}}`;
  zip.file(`customXml/item${number}.xml`, xml);
  zip.file(
    `customXml/itemProps${number}.xml`,
    `${declaration}<ds:datastoreItem ds:itemID="${escapedXml(itemId)}" xmlns:ds="${customXmlNamespace}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  zip.file(
    `customXml/_rels/item${number}.xml.rels`,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${officeRelations}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  await change(zip, 'xl/_rels/workbook.xml.rels', (rels) =>
    rels.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustomXml${number}" Type="${officeRelations}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    ),
  );
  await change(zip, '[Content_Types].xml', (types) =>
    types.replace(
      '</Types>',
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  );
}

async function change(zip: JSZip, path: string, edit: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string');
  if (xml === undefined) throw new Error(`The written file has no ${path}.`);
  zip.file(path, edit(xml));
}
