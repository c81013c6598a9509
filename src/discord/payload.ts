import type { APIMessageTopLevelComponent } from 'discord.js';

/** A message as Discord wants it: Components V2, and nobody pinged but the one person it addresses. */
export interface Payload {
  /** IS_COMPONENTS_V2, and EPHEMERAL where it is private. */
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly users?: readonly string[] };
}
