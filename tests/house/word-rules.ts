import type { ProjectFile } from './project-files.ts';
import { type Literal, scan } from './scan.ts';

/** Words for programmers and operators: errors, and lines of the log or of a small program's output. */
const notForMembers =
  /(Error|\blog|\blogger|\.(trace|debug|info|warn|error|fatal|child)|process\.(stdout|stderr)\.write)\s*\(/;

/** Permissions are told to moderators by the names that Discord's own settings show, such as Send Messages in Threads. */
const namesOfDiscord = /^[A-Z][a-z]+((,? [A-Z][a-z]+)|( in [A-Z][a-z]+))+$/;

/** A sentence is something with a space in it, and a capital letter or a full stop. */
function isSentence({ text }: Literal): boolean {
  if (namesOfDiscord.test(text)) return false;
  const words = text.replace(/\$\{[^}]*\}/g, 'x');
  return /\S \S/.test(words) && (/(^|\s)[A-Z][a-z]/.test(words) || /[.!?…](\s|$)/.test(words));
}

/** Sentences outside the catalogue, as `path:line: words`. */
export function homelessWords(file: ProjectFile): string[] {
  return scan(file.text)
    .literals.filter((literal) => isSentence(literal) && !notForMembers.test(literal.before))
    .map(({ line, text }) => `${file.path}:${line}: ${text}`);
}
