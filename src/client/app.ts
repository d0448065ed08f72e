/** What a page needs from its first frame on, bundled as one classic script. All else is `later.ts`. */
import { installCitationReturn } from './citation-return.ts';
import { whenStoreAnswers } from './device-store.ts';
import { installDisplaySettings } from './display-settings.ts';
import { installHeaderPanels } from './header-panels.ts';
import { installMovedAnchors } from './moved-anchors.ts';
import { installPreviewCards } from './preview-cards.ts';
import { installSearchShortcut } from './search/install.ts';
import { showWhere } from './search/show-where.ts';
import { addressOf } from './site-root.ts';
import { installUnfolding } from './unfold.ts';
import { whenSeen } from './when.ts';

installMovedAnchors();
// Marks of a search and the names of keys stand in the first frame, else they would flicker.
whenStoreAnswers(showWhere);
installHeaderPanels();
// What only listens costs next to nothing, and nothing is lost that a reader does before the rest has come.
installSearchShortcut();
installUnfolding();
installDisplaySettings();
installPreviewCards();
// After the cards: a tap that opens a sheet follows nothing.
installCitationReturn();

/** A file of its own: on a slow phone the text and its faces come first. A lost connection may come back. */
function bringTheRest(): void {
  const script = document.createElement('script');
  script.src = addressOf('/assets/later.js');
  script.onerror = () => {
    script.remove();
    addEventListener('online', bringTheRest, { once: true });
  };
  document.head.append(script);
}
whenSeen(bringTheRest);
