import type { PageFacts } from '../model/page-schema.ts';
import { aboutPath, chapterPath, glossaryPath, homePath, methodPath, methodsPath, referencesPath, sectionPath } from '../model/paths.ts';
import type { Site } from './site.ts';

const home = { path: homePath, name: 'Home' };
const collections = [methodsPath, referencesPath, '/figures/', '/timeline/', '/map/'];

/** What kind of page an address is, and the pages above it. */
export function pageFacts({ content }: Site, path: string): PageFacts {
  if (path === homePath) return { type: 'WebSite', trail: [] };
  const chapter = content.chapters.find(({ key }) => path.startsWith(chapterPath(key)));
  if (chapter) {
    const above = { path: chapterPath(chapter.key), name: chapter.data.title };
    if (path === above.path) return { type: 'Chapter', trail: [home], number: chapter.data.number };
    const section = content.sections.find(({ key }) => path === sectionPath(key));
    return { type: section ? 'Article' : 'WebPage', trail: [home, above], number: section?.data.number };
  }
  const [folder = '', slug = ''] = path.split('/').filter(Boolean);
  const method = path === methodPath(slug) ? content.methods.get(slug) : undefined;
  if (method) return { type: 'DefinedTerm', trail: [home, { path: methodsPath, name: 'Methods' }], aliases: method.data.aliases };
  if (folder === 'references' && content.references.has(slug))
    return { type: 'WebPage', trail: [home, { path: referencesPath, name: 'References' }], citationKey: slug };
  const type = path === glossaryPath ? 'DefinedTermSet' : path === aboutPath ? 'AboutPage' : 'WebPage';
  return { type: collections.includes(path) ? 'CollectionPage' : type, trail: [home] };
}
