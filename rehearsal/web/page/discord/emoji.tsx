import type { APIMessageComponentEmoji } from 'discord.js';

/** An emoji of a button or a choice. One that a server made itself has no picture here and goes by its name. */
export function Emoji({ emoji }: { readonly emoji: APIMessageComponentEmoji }) {
  const isOwn = emoji.id !== undefined && emoji.id !== '';
  return (
    <span className="part-emoji" aria-hidden>
      {isOwn ? `:${emoji.name ?? emoji.id}:` : emoji.name}
    </span>
  );
}
