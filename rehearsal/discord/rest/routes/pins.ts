/** Pinned messages. The right to pin stands apart from the right to manage messages since 2026-02-23. */
import { type Channel, Refused, type Request, type Routes, type StoredMessage, type World } from '../../contract.ts';
import { messagesOf } from '../../changes/messages.ts';
import { channelOf, demandIn, guildOfChannel, param } from './demand.ts';
import { messageOf } from './messages.ts';
import { writable } from './threads.ts';

const PINS = 250;

export const pinRoutes: Routes = {
  'GET /channels/{channel_id}/messages/pins': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    const items = pinned(world, channel).map(({ message }) => ({ pinned_at: message.timestamp, message }));
    return { status: 200, body: { items, has_more: false } };
  },
  'PUT /channels/{channel_id}/messages/pins/{message_id}': (world, request) => {
    const { channel, stored } = pinnable(world, request);
    if (pinned(world, channel).length >= PINS)
      throw new Refused(400, 30003, `Maximum number of pins reached (${String(PINS)})`);
    set(world, channel, stored, true);
    return { status: 204 };
  },
  'DELETE /channels/{channel_id}/messages/pins/{message_id}': (world, request) => {
    const { channel, stored } = pinnable(world, request);
    set(world, channel, stored, false);
    return { status: 204 };
  },
};

function pinned(world: World, channel: Channel): readonly StoredMessage[] {
  return messagesOf(world, channel.id).filter((each) => each.message.pinned);
}

function pinnable(world: World, request: Request): { channel: Channel; stored: StoredMessage } {
  const channel = writable(channelOf(world, param(request, 'channel_id')));
  demandIn(world, channel.id, 'PIN_MESSAGES');
  return { channel, stored: messageOf(world, channel, request) };
}

function set(world: World, channel: Channel, stored: StoredMessage, value: boolean): void {
  stored.message.pinned = value;
  const guild = guildOfChannel(world, channel);
  const d = {
    guild_id: guild.id,
    channel_id: channel.id,
    last_pin_timestamp: new Date(world.clock.now()).toISOString(),
  };
  world.tell({ t: 'CHANNEL_PINS_UPDATE', d, guild: guild.id, channel: channel.id });
}
