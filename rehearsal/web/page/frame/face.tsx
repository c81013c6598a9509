import './face.css';

/** How many calm colours there are for faces: `.fr-face[data-hue]` in face.css. */
const hues = 8;

/** Somebody's initials on a colour that is always the same for them. Only an ornament: the name stands beside it. */
export function Face(props: { readonly id: string; readonly name: string; readonly isTalking?: boolean }) {
  return (
    <span className="fr-face" data-hue={hueOf(props.id)} data-talking={props.isTalking || undefined} aria-hidden="true">
      {initialsOf(props.name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map(firstLetter).join('').toUpperCase();
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) return segment;
  return '';
}

function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % hues;
}
