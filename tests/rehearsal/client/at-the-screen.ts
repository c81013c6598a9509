/** People before their screens, on the local Discord with its small bot. */
import { ComponentType, type APIMessage } from 'discord.js';
import { clientFor } from '#rehearsal/discord/client/client-for.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import type { MessageView } from '#rehearsal/discord/client/view.ts';
import type { PersonOptions } from '#rehearsal/discord/local-discord.ts';
import type { SmallBot } from '#tests/rehearsal/people/small-bot.ts';

type Place = { readonly id: string };

/** Somebody new in the server, before their screen. */
export function atScreen(bot: SmallBot, name: string, options: PersonOptions = {}): Client {
  return clientFor(bot.local, bot.guild, bot.local.person(bot.guild, name, options).id);
}

/** The bot posts this in a channel. */
export async function posts(bot: SmallBot, channel: Place, body: object): Promise<string> {
  const made = await bot.client.rest.post(`/channels/${channel.id}/messages`, { body });
  await bot.local.idle();
  return idOf(made);
}

export function idOf(made: unknown): string {
  return typeof made === 'object' && made !== null && 'id' in made ? String(made.id) : '';
}

/** A card with these components in one row. */
export const row = (...components: readonly object[]): object => ({
  content: 'card',
  components: [{ type: ComponentType.ActionRow, components }],
});

export const button = (customId: string, more: object = {}): object => ({
  type: ComponentType.Button,
  style: 1,
  label: customId,
  custom_id: customId,
  ...more,
});

/** The texts of the messages somebody has before them in a channel. */
export function reads(client: Client, channel: Place): string[] {
  client.look(channel.id);
  return messages(client).map(({ message }) => message.content);
}

export function messages(client: Client): readonly MessageView[] {
  return client.view().open?.messages ?? [];
}

/** The newest message they have before them. */
export function newest(client: Client): MessageView {
  const found = messages(client).at(-1);
  if (!found) throw new Error('there is no message');
  return found;
}

/** A command by its name, among those offered where they look. */
export function command(client: Client, name: string): string {
  return client.view().open?.commands.find((one) => one.name === name)?.id ?? 'no such command';
}

/** Every component of a message by its custom_id, however deep. */
export function customIds(message: APIMessage): string[] {
  return [...JSON.stringify(message.components ?? []).matchAll(/"custom_id":"([^"]+)"/gu)].map(([, id]) => id ?? '');
}
