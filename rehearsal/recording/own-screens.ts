/** What stands on somebody's own screen and on no server: the form that is open, and what they have put away. */
import { findMessage } from '../discord/changes/messages.ts';
import type { Act } from '../discord/client/acts.ts';
import type { ClientView, OpenForm, Snowflake } from '../discord/client/view.ts';
import type { World } from '../discord/contract.ts';
import { nameOf } from '../discord/wire.ts';

export class OwnScreens {
  readonly #world: World;
  readonly #forms = new Map<Snowflake, OpenForm | null>();
  readonly #dismissed = new Map<Snowflake, Set<Snowflake>>();

  constructor(world: World) {
    this.#world = world;
  }

  opens(person: Snowflake, form: OpenForm | null): void {
    this.#forms.set(person, form);
  }

  /** Somebody did this; if it put a message away that only they could see, it stays away. */
  putsAway(who: string, act: Act | string): void {
    if (typeof act === 'string' || (act.do !== 'dismiss' && act.do !== 'delete-message')) return;
    const person = this.#member(who);
    if (person === null || findMessage(this.#world, act.channel, act.message)?.ephemeralFor !== person) return;
    this.#dismissed.set(person, new Set([...(this.#dismissed.get(person) ?? []), act.message]));
  }

  /** The view with what their screen had and had not. */
  on(view: ClientView): ClientView {
    const dismissed = this.#dismissed.get(view.me.id);
    const form = this.#forms.get(view.me.id) ?? null;
    if (view.open === null || dismissed === undefined) return { ...view, form };
    const messages = view.open.messages.filter(({ message }) => !dismissed.has(message.id));
    return { ...view, form, open: { ...view.open, messages } };
  }

  /** By id or by name. */
  #member(who: string): Snowflake | null {
    for (const guild of this.#world.guilds.values()) {
      if (guild.members.has(who)) return who;
      const found = [...guild.members.values()].find((member) => nameOf(member) === who);
      if (found) return found.user.id;
    }
    return null;
  }
}
