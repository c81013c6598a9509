/** Commands of menus, told apart as they are on the wire. */
import type { APIApplicationCommand, ApplicationCommandType } from 'discord.js';

const onPerson: ApplicationCommandType.User = 2;
const onMessage: ApplicationCommandType.Message = 3;

/** The commands of the menu on a person. */
export function commandsOnPeople(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === onPerson);
}

/** The commands of the menu on a message. */
export function commandsOnMessages(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === onMessage);
}
