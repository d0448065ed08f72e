/** Script of the catalogue and of comparisons, on top of what every page runs. */
import './catalogue/browser.ts';
import './comparison/browser.ts';
