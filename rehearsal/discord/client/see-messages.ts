/** The channel somebody looks at: its messages as they stand now, and the commands for it. */
import type { APIApplicationCommand } from 'discord.js';
import { MESSAGE_FLAG } from '../changes/messages.ts';
import type { Channel, StoredMessage } from '../contract.ts';
import { offeredIn } from '../people/offered.ts';
import type { Actor } from '../people/scene.ts';
import { mayDelete } from '../people/writing.ts';
import { permissionsFor } from '../permissions.ts';
import { authorName } from '../reader/message-text.ts';
import { visibleMessages } from '../reader/read-channel.ts';
import type { MessageView, OpenChannel, Snowflake } from './view.ts';

/** As many as Discord gives out at once. */
const NEWEST = 100;

/** @param isAway what is not before them any more */
export function channelOpened(actor: Actor, channel: Channel, isAway: (stored: StoredMessage) => boolean): OpenChannel {
  const { world } = actor.scene;
  const may = permissionsFor(world, actor.userId, channel.id);
  const myRoles = new Set(world.guilds.get(actor.guildId)?.members.get(actor.userId)?.roles);
  const messages = visibleMessages(world, channel.id, actor.userId)
    .filter((stored) => !isAway(stored))
    .slice(-NEWEST)
    .map((stored) => messageView(actor, stored, { may, myRoles }));
  return { id: channel.id, messages, commands: commandsFor(actor, channel) };
}

function messageView(
  actor: Actor,
  stored: StoredMessage,
  me: { readonly may: bigint; readonly myRoles: ReadonlySet<Snowflake> },
): MessageView {
  const { message, ephemeralFor } = stored;
  return {
    // An edit puts new parts into the same message and leaves the old parts as they were, so this much is a copy.
    message: { ...message },
    author: authorName(actor.scene.world, message),
    isEphemeral: ephemeralFor !== null,
    isLoading: ((message.flags ?? 0) & MESSAGE_FLAG.loading) !== 0,
    mentionsMe:
      message.mention_everyone ||
      message.mentions.some((user) => user.id === actor.userId) ||
      message.mention_roles.some((role) => me.myRoles.has(role)),
    mayDelete: mayDelete(actor, stored, me.may),
  };
}

function commandsFor(actor: Actor, channel: Channel): APIApplicationCommand[] {
  return offeredIn(actor, channel).toSorted(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.type - b.type || a.id.localeCompare(b.id, 'en'),
  );
}
