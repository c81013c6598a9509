import { parseArgs } from 'node:util';
import { isZone } from '#core/groups/rules.ts';
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

/** Weeks of a group's life to rehearse. */
export interface WeeksOrder {
  /** 1 to 104. */
  readonly weeks: number;
  readonly mode: TalkMode;
  readonly seed: number;
  /** The IANA zone in which the group lives. */
  readonly zone: string;
  readonly output: Order['output'];
}

/** The page, with the stage or with a recording on it. */
export interface PageOrder {
  /** 0 for any free port. */
  readonly port: number;
  /** The file with the recording that is played, if one is. */
  readonly replay: string | null;
}

export type CommandLine =
  | { readonly kind: 'page'; readonly order: PageOrder }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'weeks'; readonly order: WeeksOrder }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string };

const modes: readonly TalkMode[] = ['gentle', 'strict', 'stage'];
const speeds = { '1': 1, '60': 60, max: 'max' } as const;
const ofAnEvening = ['format', 'mode', 'people', 'seed', 'speed'] as const;
const ofThePage = ['port', 'replay'] as const;
const options = [...ofAnEvening, ...ofThePage, 'weeks', 'zone'] as const;
const flags: readonly string[] = ['headless', 'json'];
type Given = Readonly<Partial<Record<(typeof options)[number], string>>>;

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
      weeks: text,
      zone: text,
      port: text,
      replay: text,
      headless: flag,
      json: flag,
      help: { ...flag, short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values['help'] === true) return { kind: 'help' };
  const known = new Set<string>([...options, ...flags, 'help']);
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(`“${token.value}” is not an option.`);
    if (token.kind !== 'option') continue;
    if (!known.has(token.name)) return wrong(`There is no option ${token.rawName}.`);
    const isFlag = flags.includes(token.name);
    if (isFlag && token.value !== undefined) return wrong(`--${token.name} takes no value.`);
    if (!isFlag && (token.value === undefined || token.value === '' || token.value.startsWith('--')))
      return wrong(`${token.rawName} needs a value.`);
    given[token.name] = token.value ?? '';
  }
  const output = values['json'] === true ? 'json' : 'transcript';
  const isHeadless = values['headless'] === true || output === 'json';
  if (!isHeadless && given['weeks'] === undefined) return pageOrder(given);
  for (const name of ofThePage) {
    if (given[name] !== undefined)
      return wrong(`--${name} is for the page, and does not go with ${headlessBy(given)}.`);
  }
  return given['weeks'] === undefined ? order(given, output, formats) : weeksOrder(given, output);
}

/** The option that was given and leaves the page out. */
function headlessBy(given: Record<string, string>): string {
  return `--${['headless', 'weeks'].find((name) => given[name] !== undefined) ?? 'json'}`;
}

function pageOrder(given: Given): CommandLine {
  for (const name of ofAnEvening) {
    if (given[name] !== undefined) return wrong(`--${name} goes with --headless. On the page you choose an evening.`);
  }
  if (given.zone !== undefined) return wrong('--zone goes with --weeks only.');
  const port = wholeNumber(given.port ?? '0', 0, 65_535);
  if (port === null) return wrong(`--port is a whole number from 0 to 65535, not “${given.port ?? ''}”.`);
  return { kind: 'page', order: { port, replay: given.replay ?? null } };
}

function weeksOrder(given: Given, output: Order['output']): CommandLine {
  for (const name of ['format', 'people', 'speed'] as const) {
    if (given[name] !== undefined) return wrong(`--${name} is for an evening, and does not go with --weeks.`);
  }
  const weeks = wholeNumber(given.weeks ?? '', 1, 104);
  if (weeks === null) return wrong(`--weeks is a whole number from 1 to 104, not “${given.weeks ?? ''}”.`);
  const mode = modes.find((one) => one === (given.mode ?? 'gentle'));
  if (mode === undefined) return wrong(noMode(given));
  const seed = wholeNumber(given.seed ?? '1', 0, 2 ** 31 - 1);
  if (seed === null) return wrong(noSeed(given));
  const { zone = 'Europe/Berlin' } = given;
  if (!isZone(zone)) return wrong(`There is no time zone “${zone}”.`);
  return { kind: 'weeks', order: { weeks, mode, seed, zone, output } };
}

const noMode = ({ mode = '' }: Given): string => `There is no mode “${mode}”. There are: ${modes.join(', ')}.`;
const noSeed = ({ seed = '' }: Given): string => `--seed is a whole number from 0 to 2147483647, not “${seed}”.`;

function order(given: Given, output: Order['output'], formats: readonly string[]): CommandLine {
  const { format = 'listening_round_60', speed: pace = 'max' } = given;
  if (!formats.includes(format)) return wrong(`There is no format “${format}”. There are: ${formats.join(', ')}.`);
  const mode = modes.find((one) => one === (given.mode ?? 'gentle'));
  if (mode === undefined) return wrong(noMode(given));
  if (given.zone !== undefined) return wrong('--zone goes with --weeks only.');
  const people = wholeNumber(given.people ?? '8', 2, 99);
  if (people === null) return wrong(`--people is a whole number from 2 to 99, not “${given.people ?? ''}”.`);
  const seed = wholeNumber(given.seed ?? '1', 0, 2 ** 31 - 1);
  if (seed === null) return wrong(noSeed(given));
  if (pace !== '1' && pace !== '60' && pace !== 'max') return wrong(`--speed is 1, 60 or max, not “${pace}”.`);
  return { kind: 'order', order: { format, mode, people, seed, speed: speeds[pace], output } };
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

const wrong = (why: string): CommandLine => ({ kind: 'wrong', why });
