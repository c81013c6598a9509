import type { Session } from '#core/session/model.ts';
import type { Outcome } from '../discord/people/outcome.ts';
import type { Person } from '../discord/people/person.ts';
import { Impossible } from '../discord/people/scene.ts';
import type { Evening } from '../evening.ts';
import type { Writer } from '../transcript/script.ts';
import type { Agenda } from './agenda.ts';
import type { Player } from './cast.ts';
import type { Random } from './random.ts';

/** What somebody does: with their hands, through what their client shows. */
export type Doing = (person: Person) => Promise<Outcome | void>;

/** Everything a scripted person needs: the place, the others, chance, and a place to note plans. */
export interface Play {
  readonly evening: Evening;
  readonly players: readonly Player[];
  readonly random: Random;
  readonly agenda: Agenda;
  /** Whose microphone carries a voice now; null where nobody listens. */
  readonly voices: Voices | null;
  now(): number;
  person(player: Player): Person;
  /** The player behind an id of the session. */
  playerOf(id: string): Player | undefined;
  /** Somebody acts, and the script says so in these words. Nothing happens for who is played by hand. */
  act(player: Player, words: string, doing: Doing): Promise<void>;
}

/** The voices in the room, as far as the script has to know of them. */
export interface Voices {
  /** Somebody talks into another’s turn until then, on the world’s clock. */
  talksOver(player: Player, until: number): void;
}

/** What went wrong with acting: each makes the rehearsal fail, for a person would have been stuck. */
export interface Hitches {
  /** Somebody wanted to do what was not there to be done. */
  readonly impossible: string[];
  /** The bot did not answer. */
  readonly unanswered: string[];
}

export function createPlay(parts: {
  readonly evening: Evening;
  readonly players: readonly Player[];
  readonly random: Random;
  readonly agenda: Agenda;
  readonly voices?: Voices;
  readonly script: Writer;
  readonly hitches: Hitches;
  /** Called before somebody acts, and after. */
  readonly before: () => void;
  readonly after: () => Promise<void>;
}): Play {
  const { evening, players, script, hitches } = parts;
  const byId = new Map(players.map((player) => [evening.person(player.name).id, player]));
  const person = (player: Player): Person => evening.person(player.name);

  return {
    evening,
    players,
    random: parts.random,
    agenda: parts.agenda,
    voices: parts.voices ?? null,
    now: () => evening.clock.now(),
    person,
    playerOf: (id) => byId.get(id),
    async act(player, words, doing) {
      if (player.playedBy === 'you') return;
      parts.before();
      const at = evening.clock.now();
      try {
        const outcome = await doing(person(player));
        const whisper = outcome ? person(player).sees() : '';
        script.says({ at, kind: 'act', who: player.name, words, ...(whisper === '' ? {} : { whisper }) });
        if (outcome?.failed === true) hitches.unanswered.push(`${player.name} ${words}`);
      } catch (error) {
        if (!(error instanceof Impossible)) throw error;
        script.says({ at, kind: 'hitch', who: player.name, words: `${words}: ${error.message}` });
        hitches.impossible.push(`${words}: ${error.message}`);
      }
      await parts.after();
    },
  };
}

/** The session's own idea of this player, or undefined while they are not known to it. */
export function seatOf(play: Play, session: Session, player: Player): Session['people'][number] | undefined {
  const { id } = play.person(player);
  return session.people.find((one) => one.id === id);
}

export function isHereNow(play: Play, session: Session, player: Player): boolean {
  const seat = seatOf(play, session, player);
  return seat !== undefined && seat.here !== 'gone' && !seat.out;
}

export function isHost(play: Play, session: Session, player: Player): boolean {
  return session.roles.host === play.person(player).id;
}
