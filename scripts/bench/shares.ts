/** Prints where the time goes: a bar for each step. */
export function printShares(steps: Readonly<Record<string, number>>): void {
  const all = Object.values(steps).reduce((sum, seconds) => sum + seconds, 0);
  console.log('\nWhere the time goes at the largest size');
  for (const [name, seconds] of Object.entries(steps)) {
    const part = seconds / all;
    console.log(`${name.padEnd(14)} ${'█'.repeat(Math.round(part * 40))} ${(100 * part).toFixed(0)} %`);
  }
}
