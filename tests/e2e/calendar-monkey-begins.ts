/** Two groups that live by a calendar, and everybody who will play with them. */
import { type APIGuildScheduledEvent, ChannelType, PermissionFlagsBits } from 'discord.js';
import { days } from '#core/time.ts';
import { tellEvent, watchEvent } from '#rehearsal/discord/changes/event-life.ts';
import { Impossible } from '#rehearsal/discord/people/scene.ts';
import { type Evening, evening } from '#rehearsal/evening.ts';
import { type Random, randomFrom } from '#rehearsal/people/random.ts';
import { openApi } from '#tests/openapi.ts';
import { type CalendarAct, quiet, wishes } from './calendar-monkey-acts.ts';
import { type CalendarPlay, listens, rowsOf } from './calendar-monkey-play.ts';
import { CountingClock, stamp } from './monkey-play.ts';

const names = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dora', 'Emil'] as const;
const secrets = ['After the storm', 'Deep water'] as const;

/** Some days before a clock change: Berlin in autumn and in spring, New York, Lord Howe. */
const begins = [
  '2026-10-14T09:00Z',
  '2027-03-17T21:00Z',
  '2026-10-25T00:20Z',
  '2027-03-28T00:40Z',
  '2026-09-28T05:00Z',
];

export async function sits(seed: number): Promise<CalendarPlay> {
  const random = randomFrom(seed);
  const clock = new CountingClock(Date.parse(begins[seed % begins.length] ?? ''));
  const room = await evening({
    people: names,
    host: 'Fay',
    facilitators: ['Ada'],
    clock,
    seed,
    spec: seed % 5 === 0 ? openApi() : null,
    mode: random.chance(0.3) ? 'strict' : 'gentle',
    size: 3,
    zone: 'Europe/Berlin',
    room: random.chance(0.75) ? 'lasting' : 'fresh',
  });
  const homes = await groupsOf(room, random);
  const permissions =
    PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageEvents | PermissionFlagsBits.CreateEvents;
  const play: CalendarPlay = {
    room,
    clock,
    random,
    people: names.map((name) => room.person(name)),
    strangers: [room.discord.person(room.guild, 'Zed')],
    moderators: [room.moderator, room.discord.person(room.guild, 'Rex', { permissions })],
    seen: [],
    mutedByOthers: new Set(),
    freedByOthers: new Set(),
    troubleUntil: 0,
    blind: new Set(),
    diary: [],
    secrets,
    homes,
    heard: [],
    others: announces(room),
    toldOnce: new Map(),
    wrong: [],
    looked: 0,
    rows: null,
    left: 0,
    deaths: [],
    comesBack: true,
  };
  listens(room.discord.world, homes, play.heard);
  room.discord.gateway.options.server.on('request', () => {
    if (play.left === 0 || room.process.bot === null) return;
    play.left -= 1;
    if (play.left === 0) play.deaths.push(room.process.crash());
  });
  await look(play);
  for (const who of play.people) {
    await tries(play, { name: 'wants to be told', often: 0, does: (its, note) => wishes(its, note, who) });
    if (random.chance(0.3)) continue;
    await tries(play, { name: 'quiet hours', often: 0, does: (its, note) => quiet(its, note, who) });
  }
  room.person('Dora').closesDirectMessages();
  return play;
}

/** Two groups with members of their own, and a plan each. */
async function groupsOf(room: Evening, random: Random): Promise<readonly string[]> {
  const { world } = room.discord;
  const { moderator, home, guild } = room;
  const second = world.addChannel(guild, { name: 'morning-home', type: ChannelType.GuildText });
  const role = world.addRole(guild, { name: 'circle', permissions: 0n });
  for (const name of names) guild.members.get(room.person(name).id)?.roles.push(role.id);
  const own = { name: secrets[0], 'member-role': role };
  await moderator.uses('/group edit', own, { in: home });
  const morning = { name: secrets[1], 'public-name': 'Morning circle', facilitator: room.person('Ben'), home: second };
  await moderator.uses(
    '/group create',
    { ...morning, zone: { raw: 'Europe/London' }, size: 3, 'member-role': role },
    { in: home },
  );
  for (const where of [home, second]) {
    await moderator.uses(
      '/schedule add',
      { words: random.chance(0.7) ? 'every Tuesday 7pm' : 'every day 8pm' },
      { in: where },
    );
    await moderator.presses('Save');
    await moderator.uses('/schedule add', { words: 'every Sunday 2:30am', times: 6 }, { in: where });
    await moderator.presses('Save');
  }
  await room.turn('1 min');
  return [home.id, second.id];
}

/** Events of other people, months ahead. */
function announces({ discord, guild, moderator, clock }: Evening): ReadonlyMap<string, string> {
  const made = ['Summer feast', 'Tuesday circle'].map((name) => {
    const id = discord.world.snowflake();
    const event = {
      id,
      guild_id: guild.id,
      channel_id: null,
      creator_id: moderator.id,
      name,
      description: null,
      scheduled_start_time: new Date(clock.now() + days(300)).toISOString(),
      scheduled_end_time: new Date(clock.now() + days(301)).toISOString(),
      privacy_level: 2,
      status: 1,
      entity_type: 3,
      entity_id: null,
      entity_metadata: { location: 'By the river' },
      recurrence_rule: null,
      guild_scheduled_event_exceptions: [],
    } as unknown as APIGuildScheduledEvent;
    guild.events.set(id, event);
    tellEvent(discord.world, event, 'CREATE');
    watchEvent(discord.world, guild, event);
    return [id, JSON.stringify(event)] as const;
  });
  return new Map(made);
}

/** What a client would not let a person do is simply not done. */
export async function tries(play: CalendarPlay, act: CalendarAct): Promise<void> {
  const at = play.diary.push(`${stamp(play)} ${act.name}`) - 1;
  const note = (words: string): void => {
    play.diary[at] += ` ${words}`;
  };
  const { bot } = play.room.process;
  try {
    await act.does(play, note);
  } catch (error) {
    // Whoever reads the store of a bot that dies meanwhile finds it closed.
    const isDead = play.room.process.bot !== bot;
    if (!(error instanceof Impossible) && !isDead) throw error;
    note(`(cannot: ${error instanceof Error ? error.message.slice(0, 90) : ''})`);
  }
}

export async function look(play: CalendarPlay): Promise<CalendarPlay['rows']> {
  const rows = await rowsOf(play);
  if (rows) play.rows = rows;
  return rows;
}
