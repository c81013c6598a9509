import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { MemberId } from '#core/ids.ts';
import type { Payload } from '../payload.ts';
import { encodePress, type Press } from '../custom-id.ts';

/** Discord takes 25 choices in one select. */
export const mostChoices = 25;

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;
export type Button = APIButtonComponentWithCustomId;

/** One block of text. Missing lines are left out; null when nothing remains. */
export function block(lines: readonly (string | null)[]): APITextDisplayComponent | null {
  const content = lines.filter((line) => line !== null && line !== '').join('\n');
  return content === '' ? null : { type: ComponentType.TextDisplay, content };
}

/** Style never carries meaning by itself: the label says it all. */
export function button(label: string, press: Press, style: 'main' | 'plain' = 'plain'): Button {
  return {
    type: ComponentType.Button,
    style: style === 'main' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label,
    custom_id: encodePress(press),
  };
}

/** Up to five buttons a row; null when there is none. */
export function buttons(...several: readonly (Button | null)[]): Row | null {
  const components = several.filter((one) => one !== null);
  return components.length === 0 ? null : { type: ComponentType.ActionRow, components };
}

/** A select of at most 25 options; null when there is nothing to choose. */
export function select(placeholder: string, press: Press, options: readonly APISelectMenuOption[]): Row | null {
  if (options.length === 0) return null;
  const chooser: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodePress(press),
    placeholder,
    min_values: 1,
    max_values: 1,
    options: options.slice(0, mostChoices),
  };
  return { type: ComponentType.ActionRow, components: [chooser] };
}

/** One choice. Discord allows 100 characters in each part. */
export function choice(label: string, value: string, description?: string): APISelectMenuOption {
  const short = { label: clip(label, 100), value };
  return description === undefined ? short : { ...short, description: clip(description, 100) };
}

/** Cuts at a length in UTF-16 units, as Discord counts, with a sign that something is missing. Never inside a letter. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Cuts at a length in bytes of UTF-8, between whole code points. */
export function clipBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (Buffer.byteLength(`${kept}${letter}…`) > most) break;
    kept += letter;
  }
  return `${kept}…`;
}

/**
 * A frame around what belongs together, so that the eye finds it first. It has no colour, for colour would carry meaning.
 * Null when there is nothing in it.
 */
export function frame(...pieces: readonly (APIComponentInContainer | null)[]): APIContainerComponent | null {
  const components = pieces.filter((piece) => piece !== null);
  return components.length === 0 ? null : { type: ComponentType.Container, components };
}

type Piece = APIMessageTopLevelComponent | null;

/** A message that everybody in the channel sees. It pings at most the one person it addresses. */
export function message(pieces: readonly Piece[], to: MemberId | null = null): Payload {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: pieces.filter((piece) => piece !== null),
    allowed_mentions: to === null ? { parse: [] } : { parse: [], users: [to] },
  };
}

/** A message that only the person who pressed sees. */
export function privateMessage(pieces: readonly Piece[]): Payload {
  const open = message(pieces);
  return { ...open, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral };
}
