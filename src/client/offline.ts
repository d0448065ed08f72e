/** Reading offline, bundled as `/assets/offline.js` and loaded by `offline/install.ts` once it is wanted. */
import { megabytes, pagesBefore } from '../model/offline-edition.ts';
import { keeper } from './offline/keeper.ts';
import { showNotice } from './offline/notice.ts';
import './offline/panel.ts';
import { keepWish, readWish } from './offline/wish.ts';

/** The browser's data saver, or a line that is slow or paid by volume. Only Chromium tells; elsewhere the reader says so. */
function mustSave(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string; type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular' || /2g|3g/.test(connection?.effectiveType ?? '');
}

/** Whether the reader put the new edition off, for this visit. */
const putOff = 'survey-reader.later';
const wasPutOff = (): boolean => {
  try {
    return sessionStorage.getItem(putOff) !== null;
  } catch {
    return false;
  }
};
const putItOff = (): void => {
  try {
    sessionStorage.setItem(putOff, '');
  } catch {
    // The next page asks again.
  }
};

async function run(): Promise<void> {
  const { active, ready, offered } = await keeper.look();
  const { choice, pages, told } = readWish();
  if (ready) {
    if (!wasPutOff()) {
      showNotice('A new edition of this reader is on your device.', { 'Open it': () => void keeper.switch(), Later: putItOff });
    }
    return;
  }
  const isOffered = offered !== undefined && offered.id !== active?.id;
  const isWanted = choice === 'wanted' || (choice === 'automatic' && pages >= pagesBefore);
  if (!isOffered || !isWanted || mustSave()) return;
  if (choice === 'automatic' && !told) {
    keepWish({ told: true });
    showNotice(
      `This reader is being stored for reading offline: ${megabytes(offered.bytes)} on this device, a download of about ${megabytes(offered.download)} where the server compresses.`,
      {
        Fine: () => undefined,
        Pause: () => keeper.pause(),
        Never: () => void keeper.remove(),
      },
    );
  }
  await keeper.start();
}
void run();
