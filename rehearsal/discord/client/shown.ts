/** What a client has shown lately: somebody's finger may be a moment behind the screen. */
import { findMessage } from '../changes/messages.ts';
import { componentsOf, type Found, isUsable } from '../people/find-component.ts';
import type { Actor } from '../people/scene.ts';
import type { OpenChannel, Snowflake } from './view.ts';

/** Two seconds, of somebody who looks ten times a second. */
const LOOKS = 20;

export class Shown {
  #looks: OpenChannel[] = [];

  remember(look: OpenChannel | null): void {
    if (look) this.#looks = [...this.#looks.slice(1 - LOOKS), look];
  }

  /** A component that stood on the message a moment ago; null when there was none, or the message is gone. */
  find(
    { scene: { world } }: Actor,
    {
      channel,
      message,
      customId,
    }: { readonly channel: Snowflake; readonly message: Snowflake; readonly customId: string },
    kind: 'button' | 'select',
  ): Found | null {
    const stored = findMessage(world, channel, message);
    if (!stored) return null;
    for (const look of this.#looks.toReversed()) {
      const was = look.messages.find((one) => one.message.id === message)?.message;
      const component = [...componentsOf(was?.components)].find(
        (one) => one['custom_id'] === customId && isUsable(one, kind),
      );
      if (component) return { stored, component };
    }
    return null;
  }
}
