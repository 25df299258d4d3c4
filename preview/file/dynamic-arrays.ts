import type JSZip from 'jszip';

const arrayCell = /<c ([^>]*)>(<f t="array")/g;

/** The metadata that tells Excel an array formula spills; without it Excel shows the old kind, in braces. */
const metadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Marks every array formula of a written file as one that spills. */
export async function withDynamicArrays(zip: JSZip): Promise<void> {
  let found = false;
  for (const file of zip.file(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    const xml = await file.async('string');
    if (!xml.includes('<f t="array"')) continue;
    found = true;
    zip.file(file.name, xml.replace(arrayCell, '<c $1 cm="1">$2'));
  }
  if (!found) return;
  zip.file('xl/metadata.xml', metadata);
  const relations = (await zip.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? '';
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations.replace(
      '</Relationships>',
      '<Relationship Id="rIdMetadata" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    ),
  );
  const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
  zip.file(
    '[Content_Types].xml',
    types.replace(
      '</Types>',
      '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>',
    ),
  );
}
