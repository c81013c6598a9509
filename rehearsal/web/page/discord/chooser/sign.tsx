import { Emoji } from '../emoji.tsx';
import type { Choice } from './choices.ts';

const signs: Readonly<Record<Exclude<Choice['sign'], 'option'>, string>> = {
  person: '@',
  role: '@',
  channel: '#',
  voice: '🔊',
};

/** What stands before the name of a choice: its emoji, or a sign for what it is. */
export function Sign({ choice }: { readonly choice: Choice }) {
  if (choice.emoji !== null) return <Emoji emoji={choice.emoji} />;
  if (choice.sign === 'option') return null;
  return (
    <span className="pick-sign" aria-hidden>
      {signs[choice.sign]}
    </span>
  );
}
