import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Options of a command, or its usage and exit code 2 when they cannot be read. */
export const commandOptions = <Options extends ParseArgsOptionsConfig>(options: Options, usage: string) =>
  readLine(options, usage, false).values;

/** Options and files of a command, or its usage and exit code 2 when they cannot be read. */
export const commandLine = <Options extends ParseArgsOptionsConfig>(options: Options, usage: string) => readLine(options, usage, true);

function readLine<Options extends ParseArgsOptionsConfig>(options: Options, usage: string, allowPositionals: boolean) {
  try {
    return parseArgs({ options, strict: true, allowPositionals, args: process.argv.slice(2).filter((word) => word !== '--') });
  } catch (error) {
    return refuseLine((error as Error).message, usage);
  }
}

/** Ends the command with what is wrong in its line, its usage and code 2. */
export function refuseLine(message: string, usage: string): never {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
}

/** The whole number that an option holds, from `least` to `most`, or the usage and code 2. */
export function wholeNumber(name: string, written: string, usage: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  return refuseLine(`--${name} is a whole number ${range}, not "${written}".`, usage);
}
