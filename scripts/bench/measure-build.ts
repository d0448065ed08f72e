/** Run by `full-build-bench.ts` in the folder of a copy: builds it, and prints the peak memory of the process at the end. */
import { resourceUsage } from 'node:process';

await import('../build.ts');
// A build that stopped has said why; without this line the bench stops too.
if (!process.exitCode) console.log(`peak ${(resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
