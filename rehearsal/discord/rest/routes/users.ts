/** The bot itself, other accounts, and private conversations. */
import { record, text } from '../../changes/read.ts';
import { type Channel, Refused, type Routes, type Snowflake, type World } from '../../contract.ts';
import { fieldsOf, KIND, channelOf as asChannel } from '../../wire.ts';
import { formError } from '../../rules/form-error.ts';
import { botOf, param } from './demand.ts';

export const userRoutes: Routes = {
  'GET /users/@me': (world) => ({
    status: 200,
    body: { ...world.application.botUser, mfa_enabled: true, verified: true, locale: 'en-US', email: null },
  }),
  'GET /users/{user_id}': (world, request) => {
    const user = world.users.get(param(request, 'user_id'));
    if (!user) throw new Refused(404, 10013, 'Unknown User');
    return { status: 200, body: user };
  },
  'GET /applications/@me': (world) => ({ status: 200, body: application(world) }),
  'GET /oauth2/applications/@me': (world) => ({ status: 200, body: application(world) }),
  'POST /users/@me/channels': (world, request) => {
    const recipient = text(record(request.body), 'recipient_id');
    if (recipient === undefined) {
      throw formError({ at: ['recipient_id'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
    }
    return { status: 200, body: directChannel(world, recipient) };
  },
};

/** The conversation with a person: always the same one. Opening it asks nobody; writing does (50007). */
function directChannel(world: World, userId: Snowflake): Channel {
  const user = world.users.get(userId);
  if (!user) throw new Refused(404, 10013, 'Unknown User');
  if (userId === botOf(world) || user.bot) throw new Refused(400, 50007, 'Cannot send messages to this user');
  const isWith = (each: Channel): boolean =>
    each.type === KIND.dm && (fieldsOf(each).recipients ?? []).some((person) => person.id === userId);
  const known = [...world.channels.values()].find(isWith);
  if (known) return known;
  const channel = asChannel({
    id: world.snowflake(),
    type: KIND.dm,
    recipients: [user],
    last_message_id: null,
    flags: 0,
  });
  world.channels.set(channel.id, channel);
  return channel;
}

function application(world: World): Record<string, unknown> {
  const { id, botUser } = world.application;
  return {
    id,
    name: botUser.username,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    bot: botUser,
    owner: botUser,
    team: null,
    approximate_guild_count: world.guilds.size,
  };
}
