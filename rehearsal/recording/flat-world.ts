/**
 * A whole world as a flat list of things with names, such as `message/CHANNEL/ID`: what two instants of it have not in common
 * is what happened between them. Nothing in it lets anybody act: tokens are left out.
 */
import { extrasOf } from '../discord/changes/extras.ts';
import type { Guild, StoredMessage, World } from '../discord/contract.ts';

/** By name; the values are JSON texts. */
export type FlatWorld = Map<string, string>;

/** What the address of a file begins with in a recording: the server that had it is gone. */
export const fileAddress = 'recorded:';

export function flatWorld(world: World): FlatWorld {
  const flat: FlatWorld = new Map();
  const { cdn, dmsClosed, talking, files } = extrasOf(world);
  const put = (name: string, value: unknown): void => {
    flat.set(name, JSON.stringify(value));
  };
  const { application } = world;
  put('application', { id: application.id, botUser: application.botUser });
  for (const [id, command] of application.commands) put(`command/${id}`, command);
  for (const [guild, commands] of application.guildCommands) {
    for (const [id, command] of commands) put(`guild-command/${guild}/${id}`, command);
  }
  for (const [id, user] of world.users) put(`user/${id}`, user);
  for (const guild of world.guilds.values()) putGuild(guild, put);
  for (const [id, channel] of world.channels) put(`channel/${id}`, channel);
  for (const [id, people] of world.threadMembers) {
    for (const person of people) put(`thread-member/${id}/${person}`, true);
  }
  for (const [id, list] of world.messages) {
    for (const stored of list) flat.set(`message/${id}/${stored.message.id}`, messageJson(stored, cdn));
  }
  for (const person of dmsClosed) put(`dms-closed/${person}`, true);
  for (const person of talking) put(`talking/${person}`, true);
  for (const [path, { data }] of files) put(`file${path}`, Buffer.from(data).toString('base64'));
  return flat;
}

function putGuild(guild: Guild, put: (name: string, value: unknown) => void): void {
  const { id } = guild;
  put(`guild/${id}`, {
    name: guild.name,
    owner_id: guild.owner_id,
    features: guild.features,
    available: guild.available,
  });
  for (const [key, role] of guild.roles) put(`role/${id}/${key}`, role);
  for (const [key, member] of guild.members) put(`member/${id}/${key}`, member);
  for (const [key, state] of guild.voiceStates) put(`voice/${id}/${key}`, state);
  for (const [key, stage] of guild.stages) put(`stage/${id}/${key}`, stage);
  for (const [key, event] of guild.events) put(`event/${id}/${key}`, event);
  for (const { event, user } of guild.subscriptions) put(`interested/${id}/${event}/${user}`, true);
}

function messageJson({ message, ephemeralFor }: StoredMessage, cdn: string): string {
  const json = JSON.stringify({ message, ephemeralFor });
  return message.attachments.length === 0 ? json : json.replaceAll(`"${cdn}/`, `"${fileAddress}/`);
}
