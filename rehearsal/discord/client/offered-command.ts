/** A command by its id, if the client offers it. */
import type { APIApplicationCommand } from 'discord.js';
import type { Channel } from '../contract.ts';
import { offeredIn, registeredFor } from '../people/offered.ts';
import { Impossible, type Actor } from '../people/scene.ts';
import type { Snowflake } from './view.ts';

/** @throws Impossible when it is not offered here, or not of this type. */
export function commandOffered(actor: Actor, channel: Channel, id: Snowflake, type: number): APIApplicationCommand {
  const found = offeredIn(actor, channel).find((command) => command.id === id && command.type === type);
  if (found) return found;
  // The page listed it, and the bot has registered its commands anew since then.
  if (!registeredFor(actor, channel).some((command) => command.id === id))
    throw new Impossible(actor, 'finds no such command', 'This command is outdated. Please try again.');
  throw new Impossible(actor, 'is not shown this command here', 'You cannot use this command here.');
}
