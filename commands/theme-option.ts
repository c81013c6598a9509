import type { SlashCommandStringOption } from 'discord.js';
import type { GroupType } from '#core/groups/group.ts';
import { type App, type Call, type Choice, isRefused } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { matching } from './choices.ts';
import { picked } from './typed.ts';

const { session: words, options } = textFor('en').commands;

/** `theme`: a prompt for today, of those that are offered to this type of group. */
export const themeOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option.setName('theme').setDescription(words.option.theme).setAutocomplete(true);

/** True for the id of a shipped prompt such as `open/3`, and for no theme at all. */
export function isTheme(theme: string | null): boolean {
  if (theme === null) return true;
  const type = picked(options.types, theme.split('/')[0] ?? '');
  return type !== null && words.themes(type).some(({ id }) => id === theme);
}

/** The prompts say what a group is about, so they are offered only to people who run it (OG-4). */
export async function completeTheme(call: Call, app: App): Promise<readonly Choice[]> {
  const type = call.guild ? await typeOfGroup(call, app) : null;
  if (!type) return [];
  const themes = textFor(call.locale).commands.session.themes(type);
  return matching(
    themes.map(({ id, words: prompt }) => ({ name: prompt, value: id })),
    call.options.focused?.typed ?? '',
  );
}

/** The group that was named, or that meets here. Known to people who run it, and to those who sit in its meeting. */
async function typeOfGroup(call: Call, app: App): Promise<GroupType | null> {
  const named = call.options.text('group');
  const here = named === null ? await app.sessions.here(call) : null;
  const session = here && !isRefused(here) ? here : null;
  const group = await app.groups.find(call, session?.place.group ?? named);
  if (isRefused(group)) return null;
  const isInside = session?.people.some(({ id }) => id === call.member) === true;
  return isInside || app.standing(call, group) !== 'member' ? group.type : null;
}
