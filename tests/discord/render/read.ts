import { ComponentType } from 'discord.js';
import type { Payload } from '#discord/payload.ts';

interface Part {
  readonly type: ComponentType;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string }[];
  readonly components?: readonly Part[];
}

/** A message as somebody with a screen reader hears it: text, [buttons], and <selects: choices>. */
export function read(payload: Payload): string {
  return payload.components.map(readPart).join('\n');
}

function readPart({ type, content, label, placeholder, options = [], components = [] }: Part): string {
  if (type === ComponentType.TextDisplay) return content ?? '';
  if (type === ComponentType.Container) return components.map(readPart).join('\n');
  if (type === ComponentType.Button) return `[${label ?? ''}]`;
  if (type !== ComponentType.StringSelect) return components.map(readPart).join(' ');
  return `<${placeholder ?? ''}: ${options.map((option) => option.label).join(', ')}>`;
}

/** The labels of all buttons, in reading order. */
export function labelsOf(payload: Payload): readonly string[] {
  return [...read(payload).matchAll(/\[([^\]]+)\]/g)].map(([, label]) => label ?? '');
}
