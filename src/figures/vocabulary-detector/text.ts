/** The toy language encoder: words to attributes, phrases to contextual tokens. */
import { unit } from '../shared/vectors.ts';
import { colors, nouns } from './scene.ts';

/** How much a word says about each attribute. Words that are not here say nothing. */
const lexicon: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mug: { cup: 1 },
  teacup: { cup: 1 },
  glass: { cup: 0.6 },
  drink: { cup: 1 },
  coffee: { cup: 1 },
  computer: { laptop: 1 },
  notebook: { laptop: 1, book: 1 },
  fruit: { apple: 1 },
  flower: { plant: 1 },
  houseplant: { plant: 1 },
  light: { lamp: 1 },
  novel: { book: 1 },
  grey: { gray: 1 },
  thing: { laptop: 0.3, cup: 0.3, book: 0.3, plant: 0.3, lamp: 0.3, apple: 0.3 },
};
const attributes: readonly string[] = [...nouns, ...colors];
const pronouns: readonly string[] = ['one', 'ones'];

/** A relation compares a region with an anchor: in size or in place, downwards or upwards. */
export type Relation = readonly [axis: 'size' | 'place', sign: 1 | -1];
const relations: Readonly<Record<string, Relation>> = {
  smaller: ['size', -1],
  smallest: ['size', -1],
  larger: ['size', 1],
  largest: ['size', 1],
  bigger: ['size', 1],
  biggest: ['size', 1],
  left: ['place', -1],
  leftmost: ['place', -1],
  right: ['place', 1],
  rightmost: ['place', 1],
};

export interface Phrase {
  words: string[];
  /** What the phrase is about, shape `(attributes)`, of length one or zero. */
  head: number[];
  /** What a relation compares with: the object after *of*, or the head. */
  anchor: number[];
  relation: Relation | undefined;
}

const singular = (word: string): string => (word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word);

/** A word's attributes, shape `(attributes)`. */
export function wordVector(word: string): number[] {
  const known = lexicon[word] ?? lexicon[singular(word)];
  return attributes.map((name) => known?.[name] ?? (singular(word) === name || word === name ? 1 : 0));
}

export const add = (left: readonly number[], right: readonly number[], weight = 1): number[] =>
  left.map((value, index) => value + weight * (right[index] ?? 0));

const sumOf = (words: readonly string[]): number[] =>
  unit(
    words.map(wordVector).reduce(
      (sum, vector) => add(sum, vector),
      attributes.map(() => 0),
    ),
  );
const isNothing = (vector: readonly number[]): boolean => vector.every((value) => value === 0);

/** Cuts what was typed into at most six phrases of at most seven words. */
export const phrasesOf = (typed: string): string[][] =>
  typed
    .toLowerCase()
    .split(/[,.;]/)
    .map((phrase) =>
      phrase
        .split(/[^a-z]+/)
        .filter(Boolean)
        .slice(0, 7),
    )
    .filter((words) => words.length > 0)
    .slice(0, 6);

/**
 * Reads the prompt as one text: *one* takes its meaning from the nearest phrase before it, and *left of the laptop* compares with the laptop.
 */
export function readPrompt(typed: string): Phrase[] {
  const read: Phrase[] = [];
  for (const words of phrasesOf(typed)) {
    const cut = words.indexOf('of');
    const relation = words.map((word) => relations[word]).find(Boolean);
    let head = sumOf(cut < 0 ? words : words.slice(0, cut));
    if (words.some((word) => pronouns.includes(word))) {
      const earlier = read.findLast((phrase) => !isNothing(phrase.head))?.head;
      head = unit(add(head, earlier ?? unit(wordVector('thing'))));
    }
    const object = cut < 0 ? head : sumOf(words.slice(cut + 1));
    read.push({ words, head, anchor: isNothing(object) ? head : object, relation });
  }
  return read;
}

/** What a bag of words makes of a phrase by itself: the sum of its words, shape `(attributes)`. */
export const bagOfWords = (words: readonly string[]): number[] => sumOf(words);

/** Contextual tokens of a phrase: each word mixed with the head, shape `(words, attributes)`. */
export const tokensOf = ({ words, head }: Phrase): number[][] => words.map((word) => unit(add(unit(wordVector(word)), head, 1.5)));
