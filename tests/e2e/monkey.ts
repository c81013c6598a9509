/** A room full of mischief and bad luck: random acts of everybody, faults and mishaps, and in the end everybody calms down. */
import { PermissionFlagsBits } from 'discord.js';
import { shippedFormats } from '#core/formats/shipped.ts';
import { Impossible } from '#rehearsal/discord/people/scene.ts';
import { evening } from '#rehearsal/evening.ts';
import { randomFrom } from '#rehearsal/people/random.ts';
import { openApi } from '#tests/openapi.ts';
import { roomsOf } from './a-full-room.ts';
import { acts } from './monkey-acts.ts';
import { afterwards, meanwhile } from './monkey-checks.ts';
import { type Act, boots, CountingClock, type Play, stamp, turns } from './monkey-play.ts';

const names = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Gus', 'Hal', 'Ina'] as const;
/** Every third evening has too many people for one room, and may get a second one. */
const crowd = [...names, 'Jon', 'Kit', 'Lea'] as const;
const small = 'peer_supporter_reflection_60';
const lastOfDiary = 25;

/** Plays one evening. Returns what went wrong, with the last acts; empty when all is well. */
export async function monkeyEvening(seed: number, steps: number): Promise<readonly string[]> {
  const play = await begins(seed);
  const { room, random } = play;
  try {
    for (let step = 0; step < steps; step += 1) {
      const now = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => actOf(play));
      seesNothing(play);
      await Promise.all(now.map((act) => tries(play, act)));
      seesNothing(play);
      await room.idle();
      if (random.chance(0.5)) await turns(play, Math.round(random.between(1, random.chance(0.1) ? 120 : 12)) * 1_000);
      const wrong = await meanwhile(play);
      if (wrong.length > 0) return told(play, seed, wrong);
    }
    await calmsDown(play);
    return told(play, seed, await afterwards(play));
  } finally {
    await room.stop();
  }
}

async function begins(seed: number): Promise<Play> {
  const random = randomFrom(seed);
  const clock = new CountingClock();
  const few = names.slice(0, Math.round(random.between(5, names.length)));
  const some = random.pick(shippedFormats)?.id;
  const [people, format] = seed % 3 === 0 ? [crowd, small] : [few, some];
  const room = await evening({
    people,
    host: 'Fay',
    facilitators: ['Ada'],
    clock,
    seed,
    spec: seed % 4 === 0 ? openApi() : null,
    mode: random.pick(['gentle', 'strict', 'strict', 'stage'] as const) ?? 'strict',
    size: people.length + Math.round(random.between(0, 3)),
    ...(format === undefined ? {} : { format }),
  });
  const permissions =
    PermissionFlagsBits.ManageGuild | PermissionFlagsBits.MuteMembers | PermissionFlagsBits.MoveMembers;
  const play: Play = {
    room,
    clock,
    random,
    people: people.map((name) => room.person(name)),
    strangers: [room.discord.person(room.guild, 'Zed')],
    moderators: [room.moderator, room.discord.person(room.guild, 'Rex', { permissions })],
    seen: [],
    mutedByOthers: new Set(),
    freedByOthers: new Set(),
    troubleUntil: 0,
    blind: new Set(),
    diary: [],
  };
  await room.opens('everybody');
  return play;
}

const total = acts.reduce((sum, { often }) => sum + often, 0);

function actOf({ random }: Play): Act {
  let left = random.between(0, total);
  for (const act of acts) {
    left -= act.often;
    if (left < 0) return act;
  }
  throw new Error('there are no acts');
}

/** What a client would not let a person do is simply not done. */
async function tries(play: Play, act: Act): Promise<void> {
  const at = play.diary.push(`${stamp(play)} ${act.name}`) - 1;
  const note = (words: string): void => {
    play.diary[at] += ` ${words}`;
  };
  try {
    await act.does(play, note);
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    note(`(cannot: ${error.message.slice(0, 90)})`);
  }
}

/** Nobody can answer while the bot, or Discord for this server, is down. */
function seesNothing({ room, clock, blind }: Play): void {
  if (room.process.bot === null || !room.guild.available) blind.add(clock.now());
}

/** Mishaps end, the host ends the meeting, everybody goes to another room, and half an hour passes. */
async function calmsDown(play: Play): Promise<void> {
  const { room, people, strangers, moderators } = play;
  room.discord.gateway.releaseHeld();
  if (!room.guild.available) room.discord.gateway.recover(room.guild.id);
  await boots(play);
  await room.discord.gateway.ready();
  await turns(play, 300_000);
  for (let tried = 0; tried < 3; tried += 1) {
    // In the home it is the first room that ends; a second one is ended from within.
    for (const where of [room.home, ...roomsOf(room).slice(1)]) {
      await tries(play, {
        name: 'Mo ends the meeting',
        often: 0,
        does: async (_play, note) => {
          note((await moderators[0]?.uses('/session end', {}, { in: where }))?.text ?? '');
        },
      });
    }
    await turns(play, 5_000);
  }
  for (const one of [...people, ...strangers, ...moderators]) {
    if (room.guild.members.has(one.id)) await one.joins('any other room');
  }
  await turns(play, 1_800_000);
  for (let more = 0; more < 3; more += 1) await turns(play, 60_000);
}

function told(play: Play, seed: number, wrong: readonly string[]): readonly string[] {
  if (wrong.length === 0) return [];
  return [`seed ${seed}, ${stamp(play)}:`, ...wrong, 'The last acts:', ...play.diary.slice(-lastOfDiary)];
}
