/** A part of an address in plain letters. What is no valid encoding, as in `#100%`, stays as it is written. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The element that a fragment such as `#cite-1` names. */
export const elementOf = (hash: string): HTMLElement | null => (hash.length > 1 ? document.getElementById(decoded(hash.slice(1))) : null);
