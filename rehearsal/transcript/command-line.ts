import { parseArgs } from 'node:util';
import type { TalkMode } from '#core/session/model.ts';

/** What to rehearse. */
export interface Order {
  readonly format: string;
  readonly mode: TalkMode;
  /** All of them, host and co-host included; 2 to 99, as many as a Discord voice room holds. */
  readonly people: number;
  readonly seed: number;
  /** How many times faster than life, or as fast as this computer can. */
  readonly speed: 1 | 60 | 'max';
  readonly output: 'transcript' | 'json';
}

export type CommandLine =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string };

const modes: readonly TalkMode[] = ['gentle', 'strict', 'stage'];
const speeds = { '1': 1, '60': 60, max: 'max' } as const;
type Given = Readonly<Partial<Record<'format' | 'mode' | 'people' | 'seed' | 'speed', string>>>;

/**
 * Reads what was typed after `npm run rehearse --`.
 * @param formats the ids that may be asked for.
 */
export function readCommandLine(args: readonly string[], formats: readonly string[]): CommandLine {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      format: text,
      mode: text,
      people: text,
      seed: text,
      speed: text,
      json: flag,
      help: { ...flag, short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values['help'] === true) return { kind: 'help' };
  const known = new Set(['format', 'mode', 'people', 'seed', 'speed', 'json', 'help']);
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(`“${token.value}” is not an option.`);
    if (token.kind !== 'option') continue;
    if (!known.has(token.name)) return wrong(`There is no option ${token.rawName}.`);
    const isFlag = token.name === 'json';
    if (isFlag && token.value !== undefined) return wrong('--json takes no value.');
    if (!isFlag && (token.value === undefined || token.value === '' || token.value.startsWith('--')))
      return wrong(`${token.rawName} needs a value.`);
    given[token.name] = token.value ?? '';
  }
  return order(given, values['json'] === true ? 'json' : 'transcript', formats);
}

function order(given: Given, output: Order['output'], formats: readonly string[]): CommandLine {
  const { format = 'listening_round_60', speed: pace = 'max' } = given;
  if (!formats.includes(format)) return wrong(`There is no format “${format}”. There are: ${formats.join(', ')}.`);
  const mode = modes.find((one) => one === (given.mode ?? 'gentle'));
  if (mode === undefined) return wrong(`There is no mode “${given.mode ?? ''}”. There are: ${modes.join(', ')}.`);
  const people = wholeNumber(given.people ?? '8', 2, 99);
  if (people === null) return wrong(`--people is a whole number from 2 to 99, not “${given.people ?? ''}”.`);
  const seed = wholeNumber(given.seed ?? '1', 0, 2 ** 31 - 1);
  if (seed === null) return wrong(`--seed is a whole number from 0 to 2147483647, not “${given.seed ?? ''}”.`);
  if (pace !== '1' && pace !== '60' && pace !== 'max') return wrong(`--speed is 1, 60 or max, not “${pace}”.`);
  return { kind: 'order', order: { format, mode, people, seed, speed: speeds[pace], output } };
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

const wrong = (why: string): CommandLine => ({ kind: 'wrong', why });

export const help = (
  formats: readonly string[],
): string => `Plays a whole session on this computer: a local Discord, the bot, and scripted people who arrive late, talk
too long, drop off, pass, only listen, type, and ask for help. Nothing is sent anywhere.

  npm run rehearse -- [options]

  --format ID    what is played (listening_round_60):
                 ${formats.join('\n                 ')}
  --mode MODE    gentle, strict or stage (gentle)
  --people N     how many people, host and co-host included: 2 to 99 (8)
  --seed N       who comes and what they do; the same number plays the same evening (1)
  --speed S      1 as in life, 60 a minute in a second, max as fast as it goes (max)
  --json         one JSON object with all measurements as the last and only line of output; the transcript goes to
                 standard error
  --help         this text

Ends with 0 when all went well; 1 when somebody stayed muted, when a request broke Discord’s API description, or when
the bot complained; 2 when an option is wrong. NO_COLOR=1 switches colours off. DISCORD_OPENAPI names the file with
Discord’s API description; without it nothing is said about violations.`;
