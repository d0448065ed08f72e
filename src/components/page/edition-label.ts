import { editionLabel, readEdition } from '../../site-content/edition.ts';

/** Read once a build: asking for the time of the commit starts a program. */
export const edition = editionLabel(readEdition());
