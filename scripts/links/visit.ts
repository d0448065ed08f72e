import { setTimeout as wait } from 'node:timers/promises';

/** Hosts asked at the same time. */
const hostsAtOnce = 8;

/**
 * Asks for an address as a reader's browser would, and tells the status of the answer, or why there was none. Redirects are followed.
 * A server that refuses `HEAD` is asked with `GET`.
 * @param patience milliseconds
 */
export async function visit(address: string, patience = 20_000): Promise<string> {
  const ask = async (method: string): Promise<number> => {
    const response = await fetch(address, { method, redirect: 'follow', signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    return response.status;
  };
  try {
    const status = await ask('HEAD');
    return String(status >= 400 ? await ask('GET') : status);
  } catch (error) {
    const { name, cause } = error as Error;
    if (name === 'TimeoutError') return 'no answer in time';
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    return code === 'ENOTFOUND' ? 'no such host' : code || 'no answer';
  }
}

/** Whether a link is dead. A server that turns a program away may still serve a reader, and one that is down may come back. */
export const isDead = (answer: string): boolean => ['404', '410', 'no such host'].includes(answer);
export const isFine = (answer: string): boolean => /^2\d\d$/.test(answer);

/**
 * Visits addresses: several hosts at once, each with a pause between two visits, as its owners ask of programs.
 * @param pause milliseconds
 */
export async function visitAll(
  addresses: readonly string[],
  pause: number,
  onAnswer: (address: string, answer: string) => void,
): Promise<void> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()].sort((a, b) => b.length - a.length);
  const next = async (): Promise<void> => {
    for (let here = hosts.shift(); here; here = hosts.shift())
      for (const [index, address] of here.entries()) {
        if (index > 0) await wait(pause);
        onAnswer(address, await visit(address));
      }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, next));
}
