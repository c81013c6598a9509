import { extrasOf } from '../discord/changes/extras.ts';
import type { EveningPlan } from './evening-plan.ts';
import { type Evening, evening } from '../evening.ts';
import { TurnableClock } from '../discord/clock.ts';
import { Agenda } from '../people/agenda.ts';
import { createPlay, type Hitches, type Play } from '../people/play.ts';
import { randomFrom } from '../people/random.ts';
import { Talking } from '../people/talking.ts';
import { storeInMemory } from '../weeks/passing.ts';
import type { ScriptLine, Writer } from '../transcript/script.ts';
import { CastPlayer } from './cast-player.ts';
import { EveningLog } from './evening-log.ts';
import { Trouble } from './trouble.ts';

/** Chance for voices is apart from chance for deeds: this keeps their seeds from being the same. */
const voicesSeed = 0x5eed;

/** Everything an evening on the stage is made of, before anybody has come in. */
export interface Setting {
  readonly plan: EveningPlan;
  readonly seed: number;
  readonly room: Evening;
  readonly cast: readonly CastPlayer[];
  readonly play: Play;
  readonly talking: Talking;
  readonly trouble: Trouble;
  readonly log: EveningLog;
}

export interface SettingOptions {
  readonly plan: EveningPlan;
  /** Who does what when: the same number plays the same evening. */
  readonly seed: number;
  /** Discord's API description, or null. */
  readonly description: object | null;
  /** The folder in which the bot's store is made. */
  readonly storeIn?: string;
  /** Told of everything that somebody does by themselves, at once. */
  readonly told: (line: ScriptLine) => void;
  /** Called after somebody has acted by themselves. */
  readonly after: () => Promise<void>;
}

/**
 * A local Discord with a group and its people, and our bot, as the plan wants them.
 * @throws Error when the plan has nobody in it, or the bot does not start
 */
export async function setUp({ plan, seed, description, storeIn, told, after }: SettingOptions): Promise<Setting> {
  const cast = plan.cast.map((one) => new CastPlayer(one));
  const [host] = cast;
  if (host === undefined) throw new Error(`Nobody takes part in ${plan.card.id}.`);
  const clock = new TurnableClock();
  const trouble = new Trouble(() => clock.now());
  const room = await evening({
    people: cast.map(({ name }) => name),
    host: host.name,
    facilitators: cast.filter(({ part }) => part === 'co-host').map(({ name }) => name),
    mode: plan.mode,
    format: plan.format,
    size: plan.size,
    spec: description,
    seed,
    clock,
    rateSpeed: 1_000,
    storeIn: storeIn ?? storeInMemory(),
    patience: (busy) => trouble.patience(busy),
  });
  // The page shows times as the computer it runs on does; what is written down of them should say the same.
  extrasOf(room.discord.world).readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const log = new EveningLog(room);
  const talking = new Talking(room, cast, randomFrom(seed ^ voicesSeed));
  const script: Writer = {
    says(line) {
      log.says(line);
      told(line);
    },
  };
  // What a person could not do is told in the log; on a stage it fails nothing.
  const hitches: Hitches = { impossible: [], unanswered: [] };
  const play = createPlay({
    evening: room,
    players: cast,
    random: randomFrom(seed),
    agenda: new Agenda(),
    voices: talking,
    script,
    hitches,
    before: () => undefined,
    after,
  });
  return { plan, seed, room, cast, play, talking, trouble, log };
}
