interface SiteLink {
  href: string;
  title: string;
}

export const siteName = 'Multimodal Foundation Models';

/** In the header, beside the chapters. */
export const mainLinks: readonly SiteLink[] = [
  { href: '/methods/', title: 'Methods' },
  { href: '/map/', title: 'Map' },
  { href: '/timeline/', title: 'Timeline' },
  { href: '/glossary/', title: 'Glossary' },
  { href: '/references/', title: 'References' },
  { href: '/about/', title: 'About' },
];

/** In the footer, where every page of the reader is named once. */
export const allLinks: readonly SiteLink[] = [
  { href: '/', title: 'Home' },
  { href: '/methods/', title: 'Methods' },
  { href: '/compare/', title: 'Compare' },
  { href: '/map/', title: 'Map' },
  { href: '/timeline/', title: 'Timeline' },
  { href: '/figures/', title: 'Figures and tables' },
  { href: '/glossary/', title: 'Glossary' },
  { href: '/notation/', title: 'Notation' },
  { href: '/references/', title: 'References' },
  { href: '/my-list/', title: 'My list' },
  { href: '/notes/', title: 'My notes' },
  { href: '/on-this-device/', title: 'On this device' },
  { href: '/search/', title: 'Search' },
  { href: '/downloads/', title: 'Downloads' },
  { href: '/about/', title: 'About' },
];
