/** The kinds of commands, told apart as they are on the wire. */
import type { APIApplicationCommand, ApplicationCommandType } from 'discord.js';

const typed: ApplicationCommandType.ChatInput = 1;
const onPerson: ApplicationCommandType.User = 2;
const onMessage: ApplicationCommandType.Message = 3;

/** Commands that are typed behind a slash. */
export function slashCommands(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === typed);
}

/** The commands of the menu on a person. */
export function commandsOnPeople(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === onPerson);
}

/** The commands of the menu on a message. */
export function commandsOnMessages(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === onMessage);
}
