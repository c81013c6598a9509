import { styleText } from 'node:util';
import type { ScriptLine } from './script.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<ScriptLine['kind'], Style>> = {
  part: ['bold', 'cyan'],
  act: 'white',
  bot: 'green',
  card: 'green',
  desk: 'magenta',
  typed: 'yellow',
  heard: 'blue',
  hitch: ['bold', 'red'],
};

/** The longest line, in characters; what is longer is cut with an ellipsis, because this is an outline. */
const width = 120;
const nameWidth = 8;

/**
 * One line of the script as it is shown: world time, who, what. Private words are marked as such.
 * @param coloured false gives plain text.
 * @param stamp how the time is written; in UTC unless said otherwise.
 */
export function painted(line: ScriptLine, coloured: boolean, stamp: (at: number) => string = clock): string {
  const paint = (style: Style, words: string): string => (coloured ? styleText(style, words) : words);
  const time = stamp(line.at);
  if (line.kind === 'part') return `\n${paint(styles.part, cut(`${time}  ${line.words}`, width))}`;
  const who = line.kind === 'act' || line.kind === 'typed' ? line.who : '';
  const room = width - time.length - nameWidth - 4;
  const said = cut(spoken(line), room);
  const aside = line.whisper === undefined ? '' : cut(`  (privately) ${plain(line.whisper)}`, room - said.length);
  const head = `${paint('dim', time)}  ${paint('bold', who.padEnd(nameWidth))}`;
  return `${head}  ${paint(styles[line.kind], said)}${aside === '' ? '' : paint('gray', aside)}`;
}

function spoken({ kind, words }: ScriptLine): string {
  if (kind === 'heard') return `♪ ${plain(words)}`;
  return kind === 'bot' || kind === 'card' ? `» ${plain(words)}` : plain(words);
}

/** One line, without marks for bold words and headings. */
const plain = (words: string): string => words.replaceAll(/\s*\n\s*/gu, ' ').replaceAll(/\*\*?|^# /gu, '');

/** Hours, minutes and seconds of the world's clock, in UTC. */
export const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);

const cut = (words: string, most: number): string => {
  const letters = Array.from(words);
  if (letters.length <= most) return words;
  return most < 20
    ? ''
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
