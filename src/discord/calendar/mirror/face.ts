import { ChannelType, type Guild } from 'discord.js';
import type { EventPlace } from '#core/calendar/mirror.ts';
import type { EventFace } from '#core/calendar/mirror-plan.ts';
import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, channelId } from '#core/ids.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { neutralName } from '#text/neutral.ts';

/** Discord's limits for an event's name and for where it is. */
const longestName = 100;
const longestLocation = 100;

/** What people see of the event of this meeting. Everything in it may be read by strangers (OG-4). */
export function faceOf({
  guild,
  group,
  meeting,
  place,
  text,
}: {
  readonly guild: Guild;
  readonly group: Group;
  readonly meeting: Meeting;
  readonly place: EventPlace;
  readonly text: Catalogue;
}): EventFace {
  const words = text.calendar.mirror;
  const { startsAt, endsAt, label } = meeting;
  const isQuiet = label === null || !neutralName(label);
  const named = words.name(group.publicName, isQuiet ? null : label);
  const name = Array.from(named).length > longestName ? group.publicName : named;
  const told = { name, description: words.description, startsAt, endsAt };
  if (place.kind === 'room') {
    const kind = place.stage ? 'stage' : 'voice';
    return { ...told, kind, channel: roomOf(guild, group, kind), location: null };
  }
  const location = place.kind === 'address' ? place.place : homeOf(guild, group, text);
  return { ...told, kind: 'external', channel: null, location: location.slice(0, longestLocation) };
}

/** The lasting room when it is there and of the right kind; null when it has to be made. */
function roomOf(guild: Guild, group: Group, kind: 'stage' | 'voice'): ChannelId | null {
  const type = kind === 'stage' ? ChannelType.GuildStageVoice : ChannelType.GuildVoice;
  const room = group.room === null ? undefined : guild.channels.cache.get(group.room);
  return room?.type === type ? channelId(room.id) : null;
}

/** The home channel's name was never meant for everybody, so it stands here only when it gives nothing away. */
function homeOf(guild: Guild, group: Group, text: Catalogue): string {
  const { location, hiddenLocation } = text.calendar.mirror;
  const home = guild.channels.cache.get(group.home);
  const isKnown = home !== undefined && 'viewable' in home && home.viewable;
  return isKnown && neutralName(home.name) ? location(home.name) : hiddenLocation;
}
