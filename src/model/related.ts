/** What is known of a method when its relatives are sought. */
export interface Relative {
  slug: string;
  place: string;
  /** Its works; those cited beside them in one sentence, and how often. */
  cited: ReadonlyMap<string, number>;
  works: readonly string[];
  buildsOn: readonly string[];
  year: number;
}

export interface Related {
  slug: string;
  reason: string;
}

/** Weights of the signs of kinship; two that are only neighbors in the taxonomy are not yet related. */
const worth = { sentence: 2, ancestor: 3, place: 2, sameTime: 0.5 };
const least = 3;

/**
 * The methods nearest to one by what the work says of them, with the reason: cited in one sentence, built on the same, of one place.
 * @param listed methods that its page names already
 */
export function relatedTo(
  method: Relative,
  others: readonly Relative[],
  listed: ReadonlySet<string>,
  names: { method: (slug: string) => string; place: (path: string) => string },
  most = 6,
): Related[] {
  return others
    .filter(({ slug }) => slug !== method.slug && !listed.has(slug))
    .map((other) => {
      const sentences = other.works.reduce((sum, work) => sum + (method.cited.get(work) ?? 0), 0);
      const ancestor = method.buildsOn.find((slug) => other.buildsOn.includes(slug));
      const isNeighbor = other.place === method.place;
      const reasons = [
        ...(sentences > 0 ? [`cited together in ${sentences === 1 ? 'one sentence' : `${sentences} sentences`}`] : []),
        ...(ancestor === undefined ? [] : [`both build on ${names.method(ancestor)}`]),
        ...(isNeighbor ? [`also in “${names.place(method.place)}”`] : []),
      ];
      const score =
        worth.sentence * Math.min(sentences, 4) +
        (ancestor === undefined ? 0 : worth.ancestor) +
        (isNeighbor ? worth.place : 0) +
        (Math.abs(other.year - method.year) <= 1 ? worth.sameTime : 0);
      return { slug: other.slug, reason: reasons.join('; '), score, isFounded: reasons.length > 0 };
    })
    .filter(({ score, isFounded }) => isFounded && score >= least)
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ slug, reason }) => ({ slug, reason }));
}
