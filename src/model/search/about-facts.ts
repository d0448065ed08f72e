/** How strongly a stem speaks for a record, 1 to 63. */
export interface Posting {
  record: number;
  impact: number;
}

/** For each stem its postings by record, how many documents hold it, and how much it tells of a subject (0.4 to 1.3, see `indexAbout`). */
export interface AboutIndex {
  postings: Map<string, Posting[]>;
  frequency: Map<string, number>;
  telling: Map<string, number>;
}
