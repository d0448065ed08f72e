/** Folder of the pictures that previews of shared links show; a copy for offline use needs none of them. */
export const socialFolder = 'social';

/** File of a page's picture: `methods/clip.html` has `social/methods/clip.png`. */
export const socialImage = (file: string): string => `${socialFolder}/${file.replace(/\.html$/, '.png')}`;
