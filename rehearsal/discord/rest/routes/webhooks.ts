/** Incoming webhooks of a channel: making them, and writing through them with their token alone. */
import { extrasOf, type Webhook } from '../../changes/extras.ts';
import { countOldEdit, deleteMessage, editMessage, findMessage, postMessage } from '../../changes/messages.ts';
import { record, text } from '../../changes/read.ts';
import { type Channel, Refused, type Request, type Routes, type StoredMessage, type World } from '../../contract.ts';
import { check, checkLength } from '../../rules/form-error.ts';
import { checkMessage } from '../../rules/message-rules.ts';
import { newUser } from '../../wire.ts';
import { channelOf, demandIn, guildOfChannel, param } from './demand.ts';

const PER_CHANNEL = 15;
const BY_TOKEN = '/webhooks/{webhook_id}/{webhook_token}';

export const webhookRoutes: Routes = {
  'POST /channels/{channel_id}/webhooks': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    return { status: 200, body: shown(world, create(world, channel, record(request.body))) };
  },
  'GET /channels/{channel_id}/webhooks': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandIn(world, channel.id, 'MANAGE_WEBHOOKS');
    return { status: 200, body: inChannel(world, channel).map((each) => shown(world, each)) };
  },
  'DELETE /webhooks/{webhook_id}': (world, request) => {
    const webhook = webhookOf(world, request, false);
    demandIn(world, webhook.channelId, 'MANAGE_WEBHOOKS');
    extrasOf(world).webhooks.delete(webhook.id);
    return { status: 204 };
  },
  [`GET ${BY_TOKEN}`]: (world, request) => ({ status: 200, body: shown(world, webhookOf(world, request, true)) }),
  [`PATCH ${BY_TOKEN}`]: (world, request) => {
    const webhook = webhookOf(world, request, true);
    const name = text(record(request.body), 'name');
    if (name !== undefined) {
      checkName(name, 'name');
      webhook.name = name;
    }
    return { status: 200, body: shown(world, webhook) };
  },
  [`DELETE ${BY_TOKEN}`]: (world, request) => {
    extrasOf(world).webhooks.delete(webhookOf(world, request, true).id);
    return { status: 204 };
  },
  [`POST ${BY_TOKEN}`]: (world, request) => {
    const { message } = execute(world, request);
    return request.query.get('wait') === 'true' ? { status: 200, body: message } : { status: 204 };
  },
  [`GET ${BY_TOKEN}/messages/{message_id}`]: (world, request) => ({
    status: 200,
    body: ownMessage(world, request).message,
  }),
  [`PATCH ${BY_TOKEN}/messages/{message_id}`]: (world, request) => {
    const stored = ownMessage(world, request);
    checkMessage(request.body, { files: request.files, edit: stored.message.flags ?? 0, was: stored.message });
    countOldEdit(world, stored.message);
    return { status: 200, body: editMessage(world, stored, record(request.body), request.files) };
  },
  [`DELETE ${BY_TOKEN}/messages/{message_id}`]: (world, request) => {
    const { message } = ownMessage(world, request);
    deleteMessage(world, message.channel_id, message.id);
    return { status: 204 };
  },
};

function inChannel(world: World, channel: Channel): readonly Webhook[] {
  return [...extrasOf(world).webhooks.values()].filter((each) => each.channelId === channel.id);
}

function create(world: World, channel: Channel, body: Record<string, unknown>): Webhook {
  const guild = guildOfChannel(world, channel);
  checkName(body['name'] ?? '', 'name');
  demandIn(world, channel.id, 'MANAGE_WEBHOOKS');
  if (inChannel(world, channel).length >= PER_CHANNEL) {
    throw new Refused(400, 30007, `Maximum number of webhooks reached (${String(PER_CHANNEL)})`);
  }
  const id = world.snowflake();
  const webhook: Webhook = {
    id,
    token: `hook.${id}`,
    guildId: guild.id,
    channelId: channel.id,
    name: String(body['name']),
  };
  extrasOf(world).webhooks.set(id, webhook);
  world.tell({
    t: 'WEBHOOKS_UPDATE',
    d: { guild_id: guild.id, channel_id: channel.id },
    guild: guild.id,
    channel: channel.id,
  });
  return webhook;
}

/** 1 to 80 characters, and nothing that sounds like Discord itself. */
function checkName(name: unknown, field: string): void {
  checkLength(name, [field], 1, 80);
  const isOurs = !/clyde|discord/i.test(String(name));
  check(isOurs, [field], 'USERNAME_INVALID_CONTAINS', 'Username cannot contain "clyde" or "discord"');
}

function shown(world: World, webhook: Webhook): Record<string, unknown> {
  const { id, token, guildId, channelId, name } = webhook;
  const user = world.application.botUser;
  return {
    id,
    type: 1,
    guild_id: guildId,
    channel_id: channelId,
    name,
    avatar: null,
    token,
    application_id: user.id,
    user,
  };
}

/** @throws Refused 10015 for one that is gone, 50027 for a wrong token */
function webhookOf(world: World, request: Request, byToken: boolean): Webhook {
  const webhook = extrasOf(world).webhooks.get(param(request, 'webhook_id'));
  if (!webhook) throw new Refused(404, 10015, 'Unknown Webhook');
  if (byToken && webhook.token !== param(request, 'webhook_token'))
    throw new Refused(401, 50027, 'Invalid Webhook Token');
  return webhook;
}

function execute(world: World, request: Request): StoredMessage {
  const webhook = webhookOf(world, request, true);
  const body = record(request.body);
  const thread = request.query.get('thread_id');
  const channel = world.channels.get(thread ?? webhook.channelId);
  if (!channel || (thread !== null && channel.parent_id !== webhook.channelId))
    throw new Refused(404, 10003, 'Unknown Channel');
  if (body['username'] !== undefined) checkName(body['username'], 'username');
  checkMessage(body, { files: request.files });
  const username = text(body, 'username') ?? webhook.name;
  const author = { ...newUser(webhook.id, username, true), username };
  return postMessage(world, { channel, author, body, files: request.files, webhookId: webhook.id });
}

function ownMessage(world: World, request: Request): StoredMessage {
  const webhook = webhookOf(world, request, true);
  const channelId = request.query.get('thread_id') ?? webhook.channelId;
  const stored = findMessage(world, channelId, param(request, 'message_id'));
  if (stored?.message.webhook_id !== webhook.id) throw new Refused(404, 10008, 'Unknown Message');
  return stored;
}
