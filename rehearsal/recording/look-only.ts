/** A client in a recording: it shows what this person saw, and nothing can be done with it. */
import { clientFor } from '../discord/client/client-for.ts';
import type { Client } from '../discord/client/client.ts';
import type { ClientView, Snowflake } from '../discord/client/view.ts';
import type { Guild } from '../discord/contract.ts';
import { InteractionLedger } from '../discord/interactions/ledger.ts';
import { recording as words } from '../words/recording.ts';
import type { PlayedWorld } from './played-world.ts';
import { withFiles } from './recorded-files.ts';

/** Null when what the file says of this person cannot be shown at all; the recording then counts as damaged. */
export function lookOnly(played: PlayedWorld, guild: Guild, person: Snowflake): Client | null {
  const { world, screens, began } = played;
  const scene = { world, ledger: new InteractionLedger(world), idle: () => Promise.resolve() };
  const client = clientFor({ scene }, guild, person, began);
  let last: ClientView | null = null;
  // Lines that were changed by hand may hold anything. What was seen before stays, and the recording goes no further.
  const look = (): ClientView | null => {
    try {
      last = withFiles(world, screens.on(client.view()));
    } catch {
      played.giveUp();
    }
    return last;
  };
  const first = look();
  if (first === null) return null;
  return {
    person,
    look: (channel) => client.look(channel),
    view: () => look() ?? first,
    act: () => Promise.resolve({ done: false, why: words.lookOnly }),
  };
}
