/** Why a fact is missing. The three are different: a table must not print them alike. Apart from the schemas, so that the browser gets no more than this. */
export const absences = ['not reported', 'does not apply', 'unknown'] as const;
