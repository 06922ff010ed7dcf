/** A word-processing document (ECMA-376) of headings, paragraphs and tables: A4, landscape. */
import { zip } from './zip.ts'

export type DocxBlock = { heading: string; level: 1 | 2 } | { text: string; quiet?: boolean } | { columns: readonly string[]; rows: readonly (readonly string[])[] }

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="宋体" w:cs="Arial"/>'

export const docx = (title: string, blocks: readonly DocxBlock[]): Buffer => zip([
  { name: '[Content_Types].xml', content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>` },
  { name: '_rels/.rels', content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>` },
  { name: 'docProps/core.xml', content: `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>` },
  { name: 'word/_rels/document.xml.rels', content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>` },
  { name: 'word/styles.xml', content: `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${headingStyle(1, 32)}${headingStyle(2, 24)}</w:styles>` },
  { name: 'word/document.xml', content: `${HEAD}<w:document ${NAMESPACE}><w:body>${blocks.map(block).join('')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>` },
])

function headingStyle(level: number, size: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`
}

function block(one: DocxBlock): string {
  if ('heading' in one) return paragraph(one.heading, `<w:pStyle w:val="Heading${one.level}"/>`)
  if ('text' in one) return paragraph(one.text, '<w:spacing w:after="80"/>', one.quiet ? '<w:color w:val="595959"/>' : '')
  const cell = (text: string, run = '') => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${text.split('\n').map((line) => paragraph(line, '', run)).join('')}</w:tc>`
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`).join('')
  // A table at the very end needs a paragraph after it.
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${one.columns.map(() => '<w:gridCol/>').join('')}</w:tblGrid>
<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${one.columns.map((text) => cell(text, '<w:b/>')).join('')}</w:tr>${one.rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((text) => cell(text)).join('')}</w:tr>`).join('')}</w:tbl>${paragraph('')}`
}

const paragraph = (text: string, look = '', run = ''): string =>
  `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${text && `<w:r>${run && `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`}</w:p>`

// Control characters are not allowed in XML at all, escaped or not.
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- XML 1.0 2.2 forbids them
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
