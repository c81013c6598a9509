import type { SlashCommandStringOption } from 'discord.js';
import type { App, Call, Choice } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { matching } from './choices.ts';

/** `format`: how a meeting runs, by its name. */
export const formatOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option.setName('format').setDescription(textFor('en').commands.format.option.format).setAutocomplete(true);

/** Shipped formats and the server's own, those that fit what was typed. */
export async function completeFormat(call: Call, app: App): Promise<readonly Choice[]> {
  if (!call.guild) return [];
  const formats = await app.formats.list(call);
  return matching(
    formats.map(({ id, name }) => ({ name, value: id })),
    call.options.focused?.typed ?? '',
  );
}
