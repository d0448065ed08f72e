/** Everything a page runs, bundled as one classic script. */
import './copy-button.ts';
import './display-settings.ts';
import './page-outline.ts';
import { installCitationReturn } from './citation-return.ts';
import { installEnlarge } from './enlarge-figure.ts';
import { installHeaderPanels } from './header-panels.ts';
import { installNearScripts } from './load-near.ts';
import { installMathFace } from './math-face.ts';
import { installMovedAnchors } from './moved-anchors.ts';
import { installNotes } from './notes/install.ts';
import { installOffline } from './offline/install.ts';
import { installPrintFaces } from './print-faces.ts';
import { installPreviewCards } from './preview-cards.ts';
import { installSearch } from './search/install.ts';
import { showWhere } from './search/show-where.ts';
import { installReadingMemory } from './reading-memory.ts';
import { installUnfolding } from './unfold.ts';
import { whenShown } from './when.ts';
import { installWorkTools } from './work-tools.ts';

installMovedAnchors();
installEnlarge();
installHeaderPanels();
installUnfolding();
installPreviewCards();
// After the cards: a tap that opens a sheet follows nothing.
installCitationReturn();
installSearch();
// Marks stand in the first frame, else the passage would flicker.
showWhere();
// What no hand can reach yet comes later, so that a slow phone shows the page and answers in between.
for (const install of [
  installMathFace,
  installReadingMemory,
  installWorkTools,
  installNotes,
  installNearScripts,
  installOffline,
  installPrintFaces,
])
  whenShown(install);
