/** What belongs to one client alone and to no server: where it looks, what was put away in it, the form that is open. */
import { dmOf } from '../people/places.ts';
import { findMessage } from '../changes/messages.ts';
import type { StoredMessage } from '../contract.ts';
import { NO_SUCH_MESSAGE } from '../people/find-component.ts';
import type { Person } from '../people/person.ts';
import { Impossible, type Actor } from '../people/scene.ts';
import { mayRead } from '../reader/read-channel.ts';
import type { Act, ActAnswer } from './acts.ts';
import { FORM_GONE, Forms } from './forms.ts';
import { channelOpened } from './see-messages.ts';
import { Shown } from './shown.ts';
import type { ChannelView, OpenChannel, Snowflake } from './view.ts';

export type ScreenAct = Extract<
  Act,
  { do: 'close-form' | 'write' | 'delete-message' | 'dismiss' | 'interested' | 'message-bot' | 'close-dms' }
>;

/** Places of the list that are opened otherwise, or not at all. */
const WITHOUT_MESSAGES: readonly ChannelView['kind'][] = ['category', 'forum'];

export class Screen {
  readonly forms = new Forms();
  readonly shown = new Shown();
  /** Conversations opened by the person; those with messages in them are shown anyway. */
  readonly conversations = new Set<Snowflake>();
  readonly #actor: Actor;
  readonly #dismissed = new Set<Snowflake>();
  readonly #openedAt: number;
  #looksAt: Snowflake | null = null;

  /** @param openedAt when the client was opened: what was only for them before is not shown any more */
  constructor(actor: Actor, openedAt: number) {
    this.#actor = actor;
    this.#openedAt = openedAt;
  }

  look(channel: Snowflake): void {
    if (mayRead(this.#actor.scene.world, channel, this.#actor.userId)) this.#looksAt = channel;
  }

  /** Where they look; when that is gone or out of sight, the first channel they may read. */
  opened(channels: readonly ChannelView[]): OpenChannel | null {
    const { scene, userId } = this.#actor;
    const others = channels.filter(({ kind }) => !WITHOUT_MESSAGES.includes(kind)).map(({ id }) => id);
    const wanted = this.#looksAt !== null && channels.some(({ id }) => id === this.#looksAt) ? [this.#looksAt] : [];
    for (const id of [...wanted, ...others]) {
      const channel = scene.world.channels.get(id);
      if (channel && mayRead(scene.world, id, userId))
        return channelOpened(this.#actor, channel, (stored) => this.#isAway(stored));
    }
    return null;
  }

  /**
   * Does what needs no answer of the bot.
   * @throws Impossible for what the client would not let them do.
   */
  async use(person: Person, act: ScreenAct): Promise<ActAnswer> {
    switch (act.do) {
      case 'close-form':
        // Nobody is told: the bot never learns that a form was put away.
        if (this.forms.close(act.form)) break;
        throw new Impossible(this.#actor, 'has no such form open', FORM_GONE);
      case 'write':
        await person.types(act.words, { id: act.channel });
        break;
      case 'delete-message':
      case 'dismiss': {
        const stored = this.#message(act);
        if (stored.ephemeralFor !== null) this.#dismissed.add(act.message);
        else if (act.do === 'delete-message') await person.deletes(stored);
        else throw new Impossible(this.#actor, 'cannot put that away', 'Others can see this message too.');
        break;
      }
      case 'interested':
        await person.isInterestedIn({ id: act.event }, act.interested);
        break;
      case 'message-bot': {
        const { id } = dmOf(this.#actor.scene.world, this.#actor.userId);
        this.conversations.add(id);
        this.look(id);
        return { done: true, channel: id };
      }
      case 'close-dms':
        if (act.closed) person.closesDirectMessages();
        else person.opensDirectMessages();
        break;
    }
    return { done: true };
  }

  /** Put away, or gone because the client was started anew since then, as Discord's private answers are. */
  #isAway({ message, ephemeralFor }: StoredMessage): boolean {
    if (this.#dismissed.has(message.id)) return true;
    return ephemeralFor !== null && Date.parse(message.timestamp) < this.#openedAt;
  }

  #message({ channel, message }: { readonly channel: Snowflake; readonly message: Snowflake }): StoredMessage {
    const { scene, userId } = this.#actor;
    const stored = mayRead(scene.world, channel, userId) ? findMessage(scene.world, channel, message) : undefined;
    if (stored && (stored.ephemeralFor === null || stored.ephemeralFor === userId)) return stored;
    throw new Impossible(this.#actor, 'cannot see that message (any more)', NO_SUCH_MESSAGE);
  }
}
