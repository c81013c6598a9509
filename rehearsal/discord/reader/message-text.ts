/** A message as text: what a reader sees of it, line by line. */
import { array, record, text } from '../changes/read.ts';
import type { StoredMessage, World } from '../contract.ts';
import { MESSAGE_FLAG } from '../changes/messages.ts';
import { personName, shown } from './mark-up.ts';

type Show = (text: string) => string;

/** The author and then the lines, without the marks for bold letters. A private message says so. */
export function messageText(world: World, stored: StoredMessage): string {
  const { message, ephemeralFor } = stored;
  const author = authorName(world, message);
  const lines = messageLines(world, stored).map((line) => line.replaceAll('**', ''));
  const head = `${author}${ephemeralFor === null ? '' : ' (only you)'}:`;
  return lines.length === 1 ? `${head} ${lines[0] ?? ''}` : [head, ...lines].join('\n');
}

/** What the author is called where the message stands; a webhook's message bears the name it came with. */
export function authorName(world: World, message: StoredMessage['message']): string {
  const { webhook_id: webhook, author } = message;
  const guildId = world.channels.get(message.channel_id)?.guild_id ?? null;
  return webhook === undefined || webhook === author.id ? personName(world, guildId, author.id) : author.username;
}

/** The lines of a message without its author. */
export function messageLines(world: World, { message }: StoredMessage): string[] {
  const guildId = world.channels.get(message.channel_id)?.guild_id ?? null;
  const show: Show = (words) => shown(world, guildId, words);
  if (((message.flags ?? 0) & MESSAGE_FLAG.loading) !== 0) return ['thinking ...'];
  const lines = message.content === '' ? [] : show(message.content).split('\n');
  for (const embed of message.embeds) lines.push(...embedLines(record(embed), show));
  for (const component of message.components ?? []) lines.push(...componentLines(record(component), show));
  const placed = new Set(lines);
  for (const file of message.attachments) {
    const line = `(file: ${file.filename})`;
    if (!placed.has(line)) lines.push(line);
  }
  return lines;
}

function embedLines(embed: Record<string, unknown>, show: Show): string[] {
  const fields = array(embed['fields'])
    .map(record)
    .map((field) => `${String(field['name'])}: ${String(field['value'])}`);
  const parts = [text(embed, 'title'), text(embed, 'description'), ...fields, text(record(embed['footer']), 'text')];
  return parts.flatMap((part) => (part ? show(part).split('\n') : []));
}

/** One component and what is inside it. Numbers are Discord's component types. */
export function componentLines(component: Record<string, unknown>, show: Show): string[] {
  const inner = (): string[] => array(component['components']).flatMap((child) => componentLines(record(child), show));
  switch (component['type']) {
    case 1:
      return [inner().join(' ')];
    case 2:
      return [buttonText(component)];
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return [selectText(component)];
    case 9: {
      const aside = componentLines(record(component['accessory']), show).join(' ');
      const lines = inner();
      return [...lines.slice(0, -1), [lines.at(-1), aside].filter(Boolean).join(' ')];
    }
    case 10:
      return show(text(component, 'content') ?? '').split('\n');
    case 11:
      return [`(picture: ${text(component, 'description') ?? 'no description'})`];
    case 12:
      return array(component['items']).map(
        (item) => `(picture: ${text(record(item), 'description') ?? 'no description'})`,
      );
    case 13:
      return [`(file: ${(text(record(component['file']), 'url') ?? '').replace('attachment://', '')})`];
    case 14:
      return component['divider'] === false ? [''] : ['---'];
    default:
      return inner();
  }
}

function buttonText(button: Record<string, unknown>): string {
  const label = labelOf(button);
  const url = text(button, 'url');
  if (url) return `[${label} -> ${url}]`;
  return button['disabled'] === true ? `(${label})` : `[${label}]`;
}

/** What stands on a button: its label, or its emoji when it has none. */
export function labelOf(button: Record<string, unknown>): string {
  return text(button, 'label') ?? text(record(button['emoji']), 'name') ?? '';
}

function selectText(select: Record<string, unknown>): string {
  const chosen = array(select['options'])
    .map(record)
    .find((option) => option['default'] === true);
  const words = `{${text(chosen ?? {}, 'label') ?? text(select, 'placeholder') ?? 'Make a selection'}}`;
  return select['disabled'] === true ? `(${words})` : words;
}
