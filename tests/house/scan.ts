/** A string or template in a source file, with the code of its statement that stands before it. */
export interface Literal {
  readonly text: string;
  readonly before: string;
  readonly line: number;
}

export interface Scanned {
  /** The source with comments blanked. Line numbers stay. */
  readonly code: string;
  readonly literals: readonly Literal[];
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const quoted = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
/** A template with at most one level of braces inside; enough for the code of this house. */
const template = /`(?:[^`\\$]|\\[\s\S]|\$(?!\{)|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\})*`/y;
const regex = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** A slash after one of these begins a regular expression; after anything else it divides. */
const expectsValue = /(?:^|[(,=:[!&|?{};+\-*%<>~]|\b(?:return|typeof|case|in|of))\s*$/;

/**
 * Finds comments and literals. TypeScript 7 has no programming interface to ask, and the rules need no more than
 * this; a construct that it gets wrong shows as a rule that complains, not as one that is silent.
 */
export function scan(source: string): Scanned {
  const known = scanned.get(source);
  if (known) return known;
  const fresh = scanAfresh(source);
  scanned.set(source, fresh);
  return fresh;
}

/** Several rules read the same files. */
const scanned = new Map<string, Scanned>();

function scanAfresh(source: string): Scanned {
  const literals: Literal[] = [];
  let code = '';
  // The code with its literals blanked too, so that a bracket inside a string is not taken for one.
  let bones = '';
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (at < source.length) {
    const note = take(comment);
    const string = note === null ? (take(quoted) ?? take(template)) : null;
    const pattern = note === null && string === null && expectsValue.test(code.slice(-40)) ? take(regex) : null;
    if (string !== null) {
      literals.push({ text: string.slice(1, -1), before: statementSoFar(bones), line: code.split('\n').length });
    }
    const piece = note ?? string ?? pattern ?? source.charAt(at);
    code += note === null ? piece : piece.replace(/[^\n]/g, ' ');
    bones += note === null && string === null && pattern === null ? piece : ' '.repeat(piece.length);
    at += piece.length;
  }
  return { code, literals };
}

/** Back to the last `;` or to the `{` around it, but over whole objects and bodies on the way. */
function statementSoFar(bones: string): string {
  let open = 0;
  for (let at = bones.length - 1; at >= 0; at -= 1) {
    const sign = bones.charAt(at);
    if (sign === '}') open += 1;
    if (sign === '{') open -= 1;
    if (open < 0 || (open === 0 && sign === ';')) return bones.slice(at + 1);
  }
  return bones;
}
