import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { isTalking, talk } from '../discord/changes/talking.ts';
import type { Evening } from '../evening.ts';
import type { Player } from './cast.ts';
import type { Voices } from './play.ts';
import type { Random } from './random.ts';

/** How long somebody talks before they take a breath, and how long that takes, in seconds. */
const stretch = { least: 4, most: 14 };
const breath = { least: 1, most: 3 };

/**
 * Whose microphone carries a voice: whoever has the floor talks, with pauses; who talks long makes none; and who breaks a
 * rule may talk into another's turn. It moves nothing else, and has a chance of its own, so that an evening with voices
 * goes as it would without.
 */
export class Talking implements Voices {
  readonly #evening: Evening;
  readonly #players: readonly Player[];
  readonly #random: Random;
  readonly #over = new Map<Player, number>();
  readonly #told = new Set<Player>();
  readonly #changesAt = new Map<Player, number>();

  constructor(evening: Evening, players: readonly Player[], random: Random) {
    this.#evening = evening;
    this.#players = players;
    this.#random = random;
  }

  talksOver(player: Player, until: number): void {
    this.#over.set(player, until);
  }

  /** A moment of the evening makes somebody talk, whatever else is going on, until it says otherwise. */
  tell(player: Player, on: boolean): void {
    if (on) this.#told.add(player);
    else this.#told.delete(player);
    this.#over.delete(player);
    this.#changesAt.delete(player);
    this.#set(player, on);
  }

  /** Somebody is played by hand from now on: their microphone is their own. */
  letGo(player: Player): void {
    this.#over.delete(player);
    this.#changesAt.delete(player);
    this.#set(player, false);
  }

  /** When somebody begins or ends next; infinity when nobody does. */
  next(): number {
    return Math.min(Infinity, ...this.#changesAt.values(), ...this.#over.values());
  }

  /** Everybody begins or ends who does so by now. */
  look(session: Session | null, now: number): void {
    for (const [player, until] of this.#over) if (until <= now) this.#over.delete(player);
    for (const player of this.#players) {
      if (player.playedBy === 'you' || this.#told.has(player)) continue;
      if (this.#wants(session, player, now)) this.#goOn(player, now);
      else if (this.#changesAt.delete(player)) this.#set(player, false);
    }
  }

  #wants(session: Session | null, player: Player, now: number): boolean {
    if (this.#over.has(player)) return true;
    if (session?.stage.kind !== 'running' || session.floor.kind !== 'speaking') return false;
    const { turn } = session.floor;
    return turn.who === this.#id(player) && turn.kind === 'voice' && turn.startedAt <= now;
  }

  /** Talks for a while, takes a breath, and talks on. */
  #goOn(player: Player, now: number): void {
    const changesAt = this.#changesAt.get(player);
    if (changesAt !== undefined && now < changesAt) return;
    const isOn = changesAt !== undefined && isTalking(this.#evening.discord.world, this.#id(player));
    const pauses = isOn && !player.traits.has('talks-long') && !this.#over.has(player);
    const { least, most } = pauses ? breath : stretch;
    this.#set(player, !pauses);
    this.#changesAt.set(player, now + Math.round(seconds(this.#random.between(least, most))));
  }

  #set(player: Player, on: boolean): void {
    const { discord, guild } = this.#evening;
    talk(discord.world, guild, this.#id(player), on);
  }

  #id(player: Player): string {
    return this.#evening.person(player.name).id;
  }
}
