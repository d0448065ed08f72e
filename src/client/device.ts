/** The pages that show what a reader keeps on the device, as a classic script of their own. */
import './device/notes-page.ts';
import './device/stored-things-page.ts';
