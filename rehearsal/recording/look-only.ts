/** A client in a recording: it shows what this person saw, and nothing can be done with it. */
import { clientFor } from '../discord/client/client-for.ts';
import type { Client } from '../discord/client/client.ts';
import type { Snowflake } from '../discord/client/view.ts';
import type { Guild } from '../discord/contract.ts';
import { InteractionLedger } from '../discord/interactions/ledger.ts';
import { recording as words } from '../words/recording.ts';
import type { PlayedWorld } from './played-world.ts';
import { withFiles } from './recorded-files.ts';

export function lookOnly({ world, screens, began }: PlayedWorld, guild: Guild, person: Snowflake): Client {
  const scene = { world, ledger: new InteractionLedger(world), idle: () => Promise.resolve() };
  const client = clientFor({ scene }, guild, person, began);
  return {
    person,
    look: (channel) => client.look(channel),
    view: () => withFiles(world, screens.on(client.view())),
    act: () => Promise.resolve({ done: false, why: words.lookOnly }),
  };
}
