import type { SlashCommandStringOption } from 'discord.js';
import type { App, Call, Choice } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { matching } from './choices.ts';

/** `group`: which group is meant. Left empty, it is the group of this channel. */
export const groupOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option.setName('group').setDescription(textFor('en').commands.options.group).setAutocomplete(true);

/** A group's own name may give away what it is about, so it is offered only to people who run that group (OG-4). */
export async function completeGroup(call: Call, app: App): Promise<readonly Choice[]> {
  if (!call.guild) return [];
  const groups = await app.groups.list(call);
  const mine = groups.filter((group) => app.standing(call, group) !== 'member');
  return matching(
    mine.map(({ id, name }) => ({ name, value: id })),
    call.options.focused?.typed ?? '',
  );
}
