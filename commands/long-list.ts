/** A line may quote what somebody wrote, so that a single one must not fill the message. */
const longestLine = 300;

/**
 * The first lines that fit into `room` characters, then how many more there are. The sentence about the rest comes on
 * top of `room`, so leave some: a message has at most 2000 characters.
 */
export function longList(lines: readonly string[], more: (n: number) => string, room = 1500): string {
  const short = lines.map((line) => (line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line));
  const shown = short.slice(0, fitting(short, room));
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [more(rest)] : [])].join('\n');
}

/** How many lines fit, each with its line break. */
function fitting(lines: readonly string[], room: number): number {
  let used = 0;
  for (const [index, line] of lines.entries()) {
    used += line.length + 1;
    if (used > room) return index;
  }
  return lines.length;
}
