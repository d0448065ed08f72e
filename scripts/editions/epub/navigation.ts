import { escapeXml } from '../../escape-xml.ts';

export interface NavigationItem {
  href: string;
  title: string;
  children?: NavigationItem[];
}

/** The navigation document: contents in two levels, and landmarks. */
export function navigationDocument(items: readonly NavigationItem[]): string {
  const list = (level: readonly NavigationItem[]): string =>
    `<ol>${level.map(({ href, title, children }) => `<li><a href="${href}">${escapeXml(title)}</a>${children?.length ? list(children) : ''}</li>`).join('')}</ol>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-US" xml:lang="en-US">
<head><meta charset="utf-8"/><title>Contents</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>
<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h1 id="contents">Contents</h1>${list(items)}</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks"><ol>
<li><a epub:type="titlepage" href="title.xhtml">Title</a></li>
<li><a epub:type="toc" href="#toc">Contents</a></li>
<li><a epub:type="bodymatter" href="${items[0]?.href ?? ''}">Start of the text</a></li>
<li><a epub:type="glossary" href="glossary.xhtml">Glossary</a></li>
<li><a epub:type="bibliography" href="references.xhtml">References</a></li>
</ol></nav>
</body>
</html>
`;
}
