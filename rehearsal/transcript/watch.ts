import type { Session } from '#core/session/model.ts';
import { phaseTitle } from '#text/en/words.ts';
import type { StoredMessage } from '../discord/contract.ts';
import { messageLines } from '../discord/reader/message-text.ts';
import type { Evening } from '../evening.ts';
import type { Writer } from './script.ts';

/**
 * Reads the room and the desk as people do, and writes down what is new: lines, typed words, the card's headline when a
 * part begins or the floor moves, and who can be heard.
 */
export class RoomWatch {
  readonly #evening: Evening;
  readonly #script: Writer;
  readonly #known = new Set<string>();
  #at = '';
  #floor = '';
  #heard = '';

  constructor(evening: Evening, script: Writer) {
    this.#evening = evening;
    this.#script = script;
  }

  look(session: Session): void {
    const { room, desk } = session.place;
    if (room !== null) {
      this.#card(room, session);
      this.#lines(room, 'bot');
    }
    this.#lines(desk, 'desk');
    this.#voices(session);
  }

  #messages(channel: string): readonly StoredMessage[] {
    const all = this.#evening.discord.world.messages.get(channel) ?? [];
    return all.filter(({ ephemeralFor }) => ephemeralFor === null);
  }

  #lines(channel: string, kind: 'bot' | 'desk'): void {
    const { world } = this.#evening.discord;
    for (const stored of this.#messages(channel)) {
      const { id, author } = stored.message;
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      const lines = messageLines(world, stored);
      if (lines.some((line) => line.startsWith('# '))) continue;
      const words = lines.filter((line) => !isControl(line)).join(' ');
      if (author.bot !== true) this.#say('typed', author.global_name ?? author.username, `“${words}”`);
      else this.#say(kind, 'bot', kind === 'desk' ? `at the desk: ${words}` : withoutTitle(words));
    }
  }

  #card(channel: string, session: Session): void {
    const lines = this.#cardLines(channel);
    const title = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
    const at = `${session.phase ?? session.stage.kind}`;
    if (title !== '' && at !== this.#at) {
      this.#at = at;
      this.#say('part', '', headline(session, title));
    }
    // A turn that begins is announced by a line of its own; other moves of the floor stand on the card alone.
    const { kind } = session.floor;
    if (kind !== this.#floor && (kind === 'held' || kind === 'offered')) {
      const words = lines.find((line) => /line dropped|is invited/u.test(line));
      if (words !== undefined) this.#say('card', 'card', words);
    }
    this.#floor = kind;
  }

  #cardLines(channel: string): readonly string[] {
    const { world } = this.#evening.discord;
    for (const stored of this.#messages(channel).toReversed()) {
      const lines = messageLines(world, stored);
      if (lines.some((line) => line.startsWith('# '))) return lines;
    }
    return [];
  }

  #voices(session: Session): void {
    if (session.mode === 'gentle' || session.place.room === null) return;
    const heard = this.#evening.discord.heard({ id: session.place.room });
    const { guild } = this.#evening;
    const here = [...guild.voiceStates.values()].filter((state) => state.channel_id === session.place.room);
    const all = heard.length === here.length;
    const words = all ? 'everyone' : heard.length === 0 ? 'nobody' : heard.join(', ');
    if (words === this.#heard) return;
    this.#heard = words;
    if (here.length > 1) this.#say('heard', '', `heard: ${words}`);
  }

  #say(kind: 'part' | 'bot' | 'card' | 'desk' | 'typed' | 'heard', who: string, words: string): void {
    this.#script.says({ at: this.#evening.clock.now(), kind, who, words });
  }
}

/** The card itself may follow a second or two later, when it was edited just before. */
function headline({ phase, format }: Session, title: string): string {
  const part = phase === null ? undefined : format.phases[phase];
  if (phase === null || part === undefined) return title;
  return `${phaseTitle(part.kind)} · part ${phase + 1} of ${format.phases.length} · ${part.minutes} min`;
}

/** Buttons and selects, as the reader of messages writes them. */
const isControl = (line: string): boolean => /^[[({]/u.test(line);

/** The opening line of a part repeats the card's title. */
const withoutTitle = (words: string): string => words.replace(/^\*\*[^*]+\*\* ?/u, '');
