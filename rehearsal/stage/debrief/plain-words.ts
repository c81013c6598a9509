/**
 * Marked-up text as one line of plain words: without bold and small print, a heading before its text with a colon; what stands in italics or as code is a button or
 * something to type, and gets quotation marks.
 */
export function plainWords(marked: string): string {
  return marked
    .replaceAll(/^#{1,3} (.*[\p{L}\p{N}])(?=\n)/gmu, '$1:')
    .replaceAll(/^(?:#{1,3}|-#|-|>) /gmu, '')
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll('**', '')
    .replaceAll(/\*([^*]+)\*|`([^`]+)`/gu, (_all, italic: string | undefined, code: string | undefined) => {
      return `“${italic ?? code ?? ''}”`;
    })
    .trim();
}

/** Cut with an ellipsis at a letter, because a look back is an outline. @param most letters, at least 2. */
export function shortened(words: string, most: number): string {
  const letters = Array.from(words);
  if (letters.length <= most) return words;
  const kept = letters.slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}
