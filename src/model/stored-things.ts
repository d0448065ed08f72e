/** Everything that the reader keeps on a device, each under a key of its own in localStorage. Nothing else may be written there. */
export const storedThings = [
  {
    key: 'survey-reader.display',
    name: 'Display settings',
    about: 'Color scheme, text size, line length, and whether what came after the survey is shown.',
  },
  {
    key: 'survey-reader.reading',
    name: 'Reading marks and place',
    about: 'The sections read to their end, each with its day, and the heading at which reading stopped.',
  },
  { key: 'survey-reader.my-list', name: 'My list', about: 'The citation keys of the works put aside.' },
  {
    key: 'survey-reader.notes',
    name: 'Highlights and notes',
    about: 'Each marked passage with a few words before and after it, and the note written on it.',
  },
  {
    key: 'survey-reader.offline',
    name: 'Reading offline',
    about:
      'Whether the whole reader is stored on this device, and how many of the first three pages were opened. The files themselves stand in the browser’s cache.',
  },
  { key: 'search-recent', name: 'Recent searches', about: 'At most eight queries that led somewhere.' },
] as const;
export type StoredKey = (typeof storedThings)[number]['key'];
export const isStoredKey = (key: string): key is StoredKey => storedThings.some((thing) => thing.key === key);
