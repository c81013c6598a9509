/** A command from the menu on a person or a message, on its way to the bot. */
import type { Channel } from '../contract.ts';
import { COMMAND } from '../interactions/command-rules.ts';
import { commandBase } from '../people/command-sending.ts';
import { NO_SUCH_MESSAGE } from '../people/find-component.ts';
import { offeredIn } from '../people/offered.ts';
import type { Sending } from '../people/outcome.ts';
import { channelNamed } from '../people/places.ts';
import { Resolved } from '../people/resolved.ts';
import { Impossible, type Actor } from '../people/scene.ts';
import { visibleMessages } from '../reader/read-channel.ts';
import { isOwnDm } from '../people/places.ts';
import type { Act } from './acts.ts';
import { commandOffered } from './offered-command.ts';
import type { Snowflake } from './view.ts';

/** @throws Impossible when the command is not offered here, or its target is nobody and nothing they can see. */
export function menuSending(
  actor: Actor,
  { channel: channelId, command: id, target }: Act & { do: 'context' },
): Sending {
  const channel = channelNamed(actor, { id: channelId });
  const isOnMessages = offeredIn(actor, channel).some((one) => one.id === id && one.type === COMMAND.message);
  const type = isOnMessages ? COMMAND.message : COMMAND.user;
  const command = commandOffered(actor, channel, id, type);
  const resolved = new Resolved(actor, channel.guild_id ?? null);
  if (isOnMessages) resolveMessage(actor, channel, target, resolved);
  else resolvePerson(actor, channel, target, resolved);
  return {
    kind: 'command',
    channelId: channel.id,
    guildId: channel.guild_id ?? null,
    name: command.name,
    data: { ...commandBase(command), target_id: target, ...resolved.data() },
    menu: { type, target },
  };
}

function resolveMessage(actor: Actor, channel: Channel, id: Snowflake, resolved: Resolved): void {
  const stored = visibleMessages(actor.scene.world, channel.id, actor.userId).find((one) => one.message.id === id);
  if (!stored) throw new Impossible(actor, 'cannot see that message (any more)', NO_SUCH_MESSAGE);
  // What only one person sees has no such menu.
  if (stored.ephemeralFor !== null)
    throw new Impossible(
      actor,
      'has no menu on that message',
      'Commands cannot be used on a message only you can see.',
    );
  resolved.message(stored.message);
}

function resolvePerson(actor: Actor, channel: Channel, id: Snowflake, resolved: Resolved): void {
  const { world } = actor.scene;
  const isMember = world.guilds.get(channel.guild_id ?? '')?.members.has(id) ?? false;
  const isInDm = isOwnDm(channel, actor.userId) && (id === actor.userId || id === world.application.botUser.id);
  if (!isMember && !isInDm) throw new Impossible(actor, 'sees no such person', 'This person is not here any more.');
  resolved.user(id);
}
