/**
 * Latent semantic analysis: words and documents as vectors of a space in which those that occur together lie close.
 * It lets `personalize` find what speaks of customization. Deterministic: the start is fixed, and no randomness is used.
 */
const dimensions = 90;
const rounds = 10;
/** Words in fewer documents have no company to be known by; words in a third of all have too much. */
const leastDocuments = 2;
/** What nearness is worth beside the word itself, how near is near, and how many records one word may be lent to. */
const latentShare = 0.9;
const leastKinship = 0.12;
const neighborsKept = 160;

type Row = readonly [word: number, value: number][];

/** For each document the words that it does not hold but is near to, with scores on the scale of `scored`. */
export function latentNeighbors(
  scored: readonly ReadonlyMap<string, number>[],
  frequency: ReadonlyMap<string, number>,
): Map<string, number>[] {
  const words = [...frequency]
    .filter(([, count]) => count >= leastDocuments && count <= scored.length / 3)
    .map(([word]) => word)
    .sort();
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const rows: Row[] = scored.map((document) => {
    const entries = [...document].flatMap(([word, value]) =>
      placeOf.has(word) ? [[placeOf.get(word) ?? 0, value] as [number, number]] : [],
    );
    const norm = Math.hypot(...entries.map(([, value]) => value)) || 1;
    return entries.map(([word, value]) => [word, value / norm] as const) as unknown as Row;
  });
  const width = Math.min(dimensions, rows.length - 1, words.length);
  const added = scored.map(() => new Map<string, number>());
  if (width < 2) return added;

  const { documents, terms } = factors(rows, words.length, width);
  for (const vector of [...documents, ...terms]) normalize(vector);
  const sums = new Map<string, number>();
  for (const document of scored) for (const [word, score] of document) sums.set(word, (sums.get(word) ?? 0) + score);
  for (const [place, word] of words.entries()) {
    const term = terms[place] as Float64Array;
    const near: { at: number; kinship: number }[] = [];
    for (const [at, document] of documents.entries()) {
      const kinship = dot(document, term);
      if (kinship >= leastKinship && !scored[at]?.has(word)) near.push({ at, kinship });
    }
    const own = (sums.get(word) ?? 0) / (frequency.get(word) ?? 1);
    near.sort((a, b) => b.kinship - a.kinship || a.at - b.at);
    for (const { at, kinship } of near.slice(0, neighborsKept)) added[at]?.set(word, own * latentShare * kinship);
  }
  return added;
}

/** Subspace iteration for the greatest singular vectors of the matrix of documents and words. */
function factors(rows: readonly Row[], words: number, width: number): { documents: Float64Array[]; terms: Float64Array[] } {
  let terms = Array.from({ length: words }, (_, word) =>
    Float64Array.from({ length: width }, (__, axis) => Math.sin(1 + word * 12.9898 + axis * 78.233)),
  );
  let documents: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    documents = rows.map((row) =>
      combine(
        row.map(([word, value]) => [terms[word] as Float64Array, value]),
        width,
      ),
    );
    orthonormalize(documents, width);
    const next = Array.from({ length: words }, () => new Float64Array(width));
    for (const [place, row] of rows.entries()) {
      for (const [word, value] of row) add(next[word] as Float64Array, documents[place] as Float64Array, value);
    }
    terms = next;
  }
  return {
    documents: rows.map((row) =>
      combine(
        row.map(([word, value]) => [terms[word] as Float64Array, value]),
        width,
      ),
    ),
    terms,
  };
}

function combine(parts: readonly (readonly [Float64Array, number])[], width: number): Float64Array {
  const sum = new Float64Array(width);
  for (const [vector, value] of parts) add(sum, vector, value);
  return sum;
}

function add(into: Float64Array, vector: Float64Array, value: number): void {
  for (let axis = 0; axis < into.length; axis++) into[axis] = (into[axis] as number) + (vector[axis] as number) * value;
}

/** Gram–Schmidt over the columns. */
function orthonormalize(rows: readonly Float64Array[], width: number): void {
  for (let axis = 0; axis < width; axis++) {
    for (let earlier = 0; earlier < axis; earlier++) {
      let dot = 0;
      for (const row of rows) dot += (row[axis] as number) * (row[earlier] as number);
      for (const row of rows) row[axis] = (row[axis] as number) - dot * (row[earlier] as number);
    }
    let norm = 0;
    for (const row of rows) norm += (row[axis] as number) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (const row of rows) row[axis] = (row[axis] as number) / norm;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis++) sum += (a[axis] as number) * (b[axis] as number);
  return sum;
}

function normalize(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let axis = 0; axis < vector.length; axis++) vector[axis] = (vector[axis] as number) / length;
}
