/** What a page runs when it stands on the screen, bundled as `/assets/later.js`: each part in a task of its own, so that a slow phone answers in between. */
import { installCopyButtons } from './copy-button.ts';
import { installEnlarge } from './enlarge-figure.ts';
import { installNearScripts } from './load-near.ts';
import { installMathFace } from './math-face.ts';
import { installNotes } from './notes/install.ts';
import { installManifest } from './offline/manifest.ts';
import { installOffline } from './offline/install.ts';
import { installPageOutline } from './page-outline.ts';
import { installReadingMemory } from './reading-memory.ts';
import { installSearch } from './search/install.ts';
import { installWorkTools } from './work-tools.ts';

for (const install of [
  installSearch,
  installPageOutline,
  installNearScripts,
  installWorkTools,
  installEnlarge,
  installCopyButtons,
  installReadingMemory,
  installNotes,
  installMathFace,
  installOffline,
  installManifest,
])
  setTimeout(install);
