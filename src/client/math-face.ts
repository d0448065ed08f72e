/** Asks for the face of formulas that stand below the first screen, before their reader comes near. */
export function installMathFace(): void {
  if (document.querySelector('math')) void document.fonts.load('1em "STIX Two Math"').catch(() => undefined);
}
