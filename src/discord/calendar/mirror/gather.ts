import { ChannelType, type Guild } from 'discord.js';
import { type Mirrorable, nameOfMeeting, placeOf, wantedEvents } from '#core/calendar/mirror.ts';
import type { MirrorView, ShownEvent, WantedEvent } from '#core/calendar/mirror-plan.ts';
import type { Meeting, Series } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { type GroupId, guildId, type MemberId, type SeriesId } from '#core/ids.ts';
import type { Mirror } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';
import { faceOf } from './face.ts';
import { shortPrint } from './shown.ts';

/** What of the house a look needs. */
export type Looking = Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'words'>;

/** One look at a server: everything that `planMirror` decides by, but for what Discord shows. */
export interface Gathered {
  readonly guild: Guild;
  readonly me: MemberId;
  readonly groups: ReadonlyMap<GroupId, Group>;
  readonly rows: readonly Mirror[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly attended: ReadonlySet<string>;
  /** With what Discord shows. `unseen`: events that count against its limit and that we cannot see. */
  view(shown: readonly ShownEvent[], unseen: number): MirrorView<Mirror>;
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function gather(house: Looking, guild: Guild, me: MemberId): Promise<Gathered> {
  const { store, clock, words } = house;
  const id = guildId(guild.id);
  const groups = new Map<GroupId, Group>();
  const meetings = new Map<string, Meeting>();
  const found: Omit<Mirrorable, 'stands'>[] = [];
  for (const group of await store.groups.list(id)) {
    // Everybody else gets a turn after each group: a server may have hundreds.
    await pause();
    groups.set(group.id, group);
    const known = new Map<SeriesId, Series | null>();
    for (const meeting of await store.meetings.ofGroup(id, group.id)) {
      meetings.set(nameOfMeeting(meeting), meeting);
      if (meeting.state !== 'planned' && meeting.state !== 'open') continue;
      const series = known.has(meeting.series)
        ? known.get(meeting.series)
        : await store.series.find(id, meeting.series);
      known.set(meeting.series, series ?? null);
      if (series) found.push({ meeting, series, group });
    }
  }
  const rows = (await store.mirrors.ofGuild(id)).filter((row) => row.state !== 'over');
  const attended = new Set<string>();
  for (const { meeting } of found) {
    if (meeting.state === 'open' && (await isAttended(house, guild, meeting))) attended.add(nameOfMeeting(meeting));
  }
  const mirrored = new Set(rows.map(nameOfMeeting));
  const candidates = found.map((one) => ({ ...one, stands: mirrored.has(nameOfMeeting(one.meeting)) }));
  const hidden = new Set([...groups.values()].filter((group) => isHidden(guild, group)).map((group) => group.id));

  return {
    guild,
    me,
    groups,
    rows,
    meetings,
    attended,
    view(shown, unseen) {
      const now = clock.now();
      const others = shown.filter((event) => event.creator !== me).length + unseen;
      const wanted = wantedEvents(candidates, others, now).map(({ meeting, series, group }): WantedEvent => {
        const face = faceOf({ guild, group, meeting, place: placeOf(series, group), text: words(group.language) });
        const { date } = meeting;
        return { ...face, print: shortPrint(face), series: series.id, date, group: group.id };
      });
      return { rows, meetings, wanted, shown, me, hidden, attended, now };
    },
  };
}

/** Somebody is in one of the rooms of this meeting. The bot is never in voice, and other bots do not count. */
export async function isAttended(
  { client, store }: Pick<Looking, 'client' | 'store'>,
  guild: Guild,
  meeting: Meeting,
): Promise<boolean> {
  for (const id of await store.meetings.sessionsOf(meeting.guild, meeting)) {
    const room = (await store.sessions.load(id))?.place.room ?? null;
    const people = guild.voiceStates.cache.filter(
      (state) => state.channelId === room && state.id !== client.user?.id && state.member?.user.bot !== true,
    );
    if (room !== null && people.size > 0) return true;
  }
  return false;
}

/** Discord tells nothing of a channel that we may not see, nor of the events on it. */
function isHidden(guild: Guild, group: Group): boolean {
  const room = group.room === null ? undefined : guild.channels.cache.get(group.room);
  const isRoom = room?.type === ChannelType.GuildVoice || room?.type === ChannelType.GuildStageVoice;
  return isRoom && group.roomPolicy === 'lasting' && !room.viewable;
}
