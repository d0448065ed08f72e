import { createHash } from 'node:crypto';
import { survey } from '../../../src/model/cite-this.ts';
import type { Edition } from '../../../src/site-content/edition.ts';
import { escapeXml } from '../../escape-xml.ts';

/** A file of the book, as its package lists it. */
export interface Item {
  id: string;
  name: string;
  mediaType: string;
  properties: string[];
  /** Whether it stands in the order of reading. */
  inSpine: boolean;
}

/** Name of this edition, the same for two builds of one commit. */
function identifier({ version, time }: Edition): string {
  const digest = createHash('sha256').update(`multimodal-survey-reader ${version} ${time.toISOString()}`).digest('hex');
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

const features = [
  'tableOfContents',
  'readingOrder',
  'structuralNavigation',
  'MathML',
  'alternativeText',
  'longDescription',
  'ARIA',
  'displayTransformability',
];

/** The package document: what the book is, what it holds, in which order it is read. */
export function packageDocument(title: string, edition: Edition, items: readonly Item[]): string {
  const manifest = items.map(
    ({ id, name, mediaType, properties }) =>
      `    <item id="${id}" href="${escapeXml(name)}" media-type="${mediaType}"${properties.length > 0 ? ` properties="${properties.join(' ')}"` : ''}/>`,
  );
  const spine = items.filter(({ inSpine }) => inSpine).map(({ id }) => `    <itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="edition" xml:lang="en-US">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="edition">${identifier(edition)}</dc:identifier>
    <dc:title>${escapeXml(title)}</dc:title>
    <dc:language>en-US</dc:language>
    <dc:date>${edition.date}</dc:date>
    <dc:source>https://arxiv.org/abs/${survey.arxiv}</dc:source>
    <dc:description>An original companion to the survey “${escapeXml(survey.title)}” by ${survey.authors.map((author) => author.split(', ').reverse().join(' ')).join(', ')}. Edition ${edition.version}.</dc:description>
    <meta property="dcterms:modified">${edition.time.toISOString().slice(0, 19)}Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
${features.map((feature) => `    <meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">Headings, links and tables are marked up, formulas are MathML with their TeX as alternative, and every figure has a short alternative and a long description in words.</meta>
  </metadata>
  <manifest>
${manifest.join('\n')}
  </manifest>
  <spine>
${spine.join('\n')}
  </spine>
</package>
`;
}

export const containerDocument = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles>
    <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;
