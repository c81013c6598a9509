/** Commands of the menus on people and on messages. */
import type { APIApplicationCommand } from 'discord.js';
import { id } from './people.ts';

const commands = [
  { id: id.greet, name: 'Look after', type: 2 },
  { id: id.keep, name: 'Keep for the next meeting', type: 3 },
];

// Here JSON becomes commands, as it does where a client reads them from the wire.
export const menuCommands = commands as unknown as readonly APIApplicationCommand[];
