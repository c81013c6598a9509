/** A client of the local Discord for one person: what it shows, and what one can do in it. */
import { tellClients } from '../changes/seen.ts';
import type { Guild } from '../contract.ts';
import type { LocalDiscord } from '../local-discord.ts';
import { Person } from '../people/person.ts';
import { Impossible, type Actor, type Scene } from '../people/scene.ts';
import { personName } from '../reader/mark-up.ts';
import type { Act, ActAnswer } from './acts.ts';
import type { Client } from './client.ts';
import { useFeet } from './feet.ts';
import { useHands } from './hands.ts';
import { restOrSoon } from './patience.ts';
import { Screen } from './screen.ts';
import { channelsSeen } from './see-channels.ts';
import { roomsSeen, seenSelf } from './see-rooms.ts';
import { eventsSeen, peopleSeen, rolesSeen } from './see-server.ts';
import type { ClientView, Snowflake } from './view.ts';

/**
 * The client of a member of this server. Each one made has a screen of its own: the channel it looks at, what was put away in
 * it, and the form that is open. `onChanged` tells when to look again.
 * @param openedAt when it was started, epoch milliseconds: private answers from before are not in it any more
 */
export function clientFor(
  { scene }: Pick<LocalDiscord, 'scene'>,
  guild: Guild,
  userId: Snowflake,
  openedAt = 0,
): Client {
  const actor: Actor = {
    scene,
    userId,
    guildId: guild.id,
    name: personName(scene.world, guild.id, userId),
    locale: 'en-US',
  };
  const patient: Scene = { ...scene, idle: () => restOrSoon(scene.idle()) };
  const person = new Person({ ...actor, scene: patient }, guild);
  const screen = new Screen(actor, openedAt);
  return {
    person: userId,
    look: (channel) => screen.look(channel),
    view: () => viewOf(actor, guild, screen),
    async act(act) {
      try {
        return await perform(act, { actor, person, screen });
      } catch (error) {
        if (error instanceof Impossible) return { done: false, why: error.shown };
        throw error;
      } finally {
        // Forms, dismissals and closed doors are known to nobody else.
        tellClients(scene.world);
      }
    },
  };
}

function viewOf(actor: Actor, guild: Guild, screen: Screen): ClientView {
  const channels = channelsSeen(actor, screen.conversations);
  const open = screen.opened(channels);
  screen.shown.remember(open);
  return {
    me: seenSelf(actor, guild),
    guild: { id: guild.id, name: guild.name },
    people: peopleSeen(guild),
    roles: rolesSeen(guild),
    channels,
    rooms: roomsSeen(actor, guild, channels),
    events: eventsSeen(actor, guild),
    open,
    form: screen.forms.open()?.form ?? null,
  };
}

interface Acting {
  readonly actor: Actor;
  readonly person: Person;
  readonly screen: Screen;
}

async function perform(act: Act, { actor, person, screen }: Acting): Promise<ActAnswer> {
  switch (act.do) {
    case 'press':
    case 'choose':
    case 'submit':
    case 'command':
    case 'suggest':
    case 'context':
      return useHands({ actor, forms: screen.forms, shown: screen.shown }, act);
    case 'close-form':
    case 'write':
    case 'delete-message':
    case 'dismiss':
    case 'interested':
    case 'message-bot':
    case 'close-dms':
      return screen.use(person, act);
    case 'join':
    case 'leave':
    case 'self-mute':
    case 'talk':
    case 'request-to-speak':
    case 'answer-invitation':
    case 'to-audience':
    case 'invite-to-speak':
    case 'server-mute':
    case 'disconnect':
    case 'move':
      await useFeet(person, act);
      return { done: true };
  }
}
