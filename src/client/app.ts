/** Everything a page runs, bundled as one classic script. */
import { installCitationReturn } from './citation-return.ts';
import { installCopyButtons } from './copy-button.ts';
import { whenStoreAnswers } from './device-store.ts';
import { installDisplaySettings } from './display-settings.ts';
import { installEnlarge } from './enlarge-figure.ts';
import { installHeaderPanels } from './header-panels.ts';
import { installNearScripts } from './load-near.ts';
import { installMathFace } from './math-face.ts';
import { installMovedAnchors } from './moved-anchors.ts';
import { installNotes } from './notes/install.ts';
import { installOffline } from './offline/install.ts';
import { installPageOutline } from './page-outline.ts';
import { installPreviewCards } from './preview-cards.ts';
import { installReadingMemory } from './reading-memory.ts';
import { installSearch, installSearchShortcut } from './search/install.ts';
import { showWhere } from './search/show-where.ts';
import { installUnfolding } from './unfold.ts';
import { whenShown } from './when.ts';
import { installWorkTools } from './work-tools.ts';

installMovedAnchors();
// Marks of a search and the names of keys stand in the first frame, else they would flicker.
whenStoreAnswers(showWhere);
installHeaderPanels();
// What only listens costs next to nothing, and nothing is lost that a reader does before the rest has come.
installSearchShortcut();
installUnfolding();
installPreviewCards();
// After the cards: a tap that opens a sheet follows nothing.
installCitationReturn();
// All else comes when the page stands on the screen, each in a task of its own, so that a slow phone answers in between.
for (const install of [
  installSearch,
  installDisplaySettings,
  installPageOutline,
  installNearScripts,
  installWorkTools,
  installEnlarge,
  installCopyButtons,
  installReadingMemory,
  installNotes,
  installMathFace,
  installOffline,
])
  whenShown(install);
