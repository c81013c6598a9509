import type { Outcome } from '../discord/people/outcome.ts';
import type { Person } from '../discord/people/person.ts';
import { Impossible } from '../discord/people/scene.ts';
import type { Evening } from '../evening.ts';
import { instantOfWall } from '../measure/wall-clock.ts';
import type { ToldWatch } from '../measure/told-watch.ts';
import type { Hitches } from '../people/play.ts';
import type { Random } from '../people/random.ts';
import type { Script } from '../transcript/script.ts';
import type { Dying } from './dying.ts';
import { passUntil, type Passing } from './passing.ts';
import type { WeeksWatch } from './watch.ts';

/** A group's life as it is rehearsed: who is there, what time it is, and how it goes on. */
export interface Life {
  readonly room: Evening;
  readonly zone: string;
  readonly random: Random;
  readonly dying: Dying;
  readonly told: ToldWatch;
  /** Time passes until the group's wall shows this, or until this instant. */
  until(when: string | number): Promise<void>;
  /** Somebody acts, and the script says so in these words. Returns what they then see. */
  act(name: string, words: string, doing: (person: Person) => Promise<Outcome | void>): Promise<string>;
  /** A heading, or what nobody does: nights of clock change, crashes. */
  says(words: string, kind?: 'part' | 'hitch' | 'act'): void;
}

export function createLife(parts: {
  readonly room: Evening;
  readonly zone: string;
  readonly random: Random;
  readonly dying: Dying;
  readonly told: ToldWatch;
  readonly watch: WeeksWatch;
  readonly script: Script;
  readonly hitches: Hitches;
  readonly passing: Passing;
}): Life {
  const { room, zone, random, dying, told, watch, script, hitches, passing } = parts;
  const between = async (): Promise<void> => {
    await dying.bury();
    watch.look();
  };
  const who = (name: string): Person => (name === room.moderator.name ? room.moderator : room.person(name));

  return {
    room,
    zone,
    random,
    dying,
    told,
    async until(when) {
      const to = typeof when === 'number' ? when : instantOfWall(when, zone);
      await passUntil(room, to, passing, between);
      watch.look();
    },
    async act(name, words, doing) {
      const at = room.clock.now();
      let whisper = '';
      try {
        const outcome = await doing(who(name));
        whisper = outcome ? who(name).sees() : '';
        script.says({ at, kind: 'act', who: name, words, ...(whisper === '' ? {} : { whisper }) });
        if (outcome?.failed === true) hitches.unanswered.push(`${name} ${words}`);
      } catch (error) {
        if (!(error instanceof Impossible)) throw error;
        script.says({ at, kind: 'hitch', who: name, words: `${words}: ${error.message}` });
        hitches.impossible.push(`${words}: ${error.message}`);
      }
      watch.look();
      return whisper;
    },
    says(words, kind = 'part') {
      watch.look();
      script.says({ at: room.clock.now(), kind, who: '', words });
    },
  };
}
