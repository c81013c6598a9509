import type { StoredMessage, World } from '../../discord/contract.ts';
import { personName } from '../../discord/reader/mark-up.ts';
import { messageLines } from '../../discord/reader/message-text.ts';
import { sights } from '../../words/sights.ts';
import { plainWords, shortened } from './plain-words.ts';

/** The longest private word and the longest typed line that a look back shows whole. */
const longest = 280;

/** What a message says, in one line. */
export interface Gist {
  /** A card is edited all evening long: only its title tells that it became another one. */
  readonly kind: 'card' | 'words';
  readonly words: string;
}

/** Null for what says nothing: an answer that is not there yet, or bare buttons. */
export function gistOf(world: World, stored: StoredMessage): Gist | null {
  const { message } = stored;
  if (((message.flags ?? 0) & loading) !== 0) return null;
  const lines = messageLines(world, stored);
  const title = lines.find((line) => isTitle(line));
  if (title !== undefined && stored.ephemeralFor === null)
    return { kind: 'card', words: sights.card(plainWords(title)) };
  const words = gistOfLines(lines);
  if (words === '') return null;
  if (message.author.bot === true) return { kind: 'words', words };
  const guild = world.channels.get(message.channel_id)?.guild_id ?? null;
  return { kind: 'words', words: sights.typed(personName(world, guild, message.author.id), words) };
}

/** What the lines of a message say in one, without the buttons and selects below them. */
export function gistOfLines(lines: readonly string[]): string {
  return shortened(plainWords(lines.filter((line) => !isControl(line)).join('\n')), longest);
}

/** Discord's flag of a message that only says that the bot is thinking. */
const loading = 1 << 7;

/** The title of a card stands above everything else. */
const isTitle = (line: string): boolean => line.startsWith('# ');

/** Buttons, selects, pictures and rules, as the reader of messages writes them. */
const isControl = (line: string): boolean => /^(?:[[({]|---$)/u.test(line);
