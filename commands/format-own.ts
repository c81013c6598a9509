import type { Format } from '#core/formats/format.ts';
import { parseFormat, type Problem } from '#core/formats/parse.ts';
import { shippedFormat } from '#core/formats/shipped.ts';
import type { App, Call, Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { longList } from './long-list.ts';

type TextFile = { readonly name: string; readonly text: string };

/** A format as the file that /format import reads. */
export const fileOf = (format: Format): TextFile => ({
  name: `${format.id}.json`,
  text: `${JSON.stringify(format, null, 2)}\n`,
});

/** A copy of a format under a new name and id, for this server alone. It passes the same checks as a file. */
export async function copy(original: Format, call: Call, app: App): Promise<Reply> {
  const say = textFor(call.locale).commands.format.answer;
  const name = call.options.text('name')?.trim() ?? '';
  const id = call.options.text('id')?.trim() ?? idFrom(name);
  if (await isTaken(id, call, app)) return { refuse: 'format-name-taken' };
  const parsed = parseFormat(fileOf({ ...original, id, name }).text);
  if ('problems' in parsed) return { whisper: problemsOf(parsed.problems, call.locale) };
  await app.formats.save(call, parsed.format);
  return { whisper: say.copied(parsed.format), file: fileOf(parsed.format) };
}

/** Brings in an attached file. The server's own format of that id is replaced; a shipped one never is. */
export async function bringIn(call: Call, app: App): Promise<Reply> {
  const say = textFor(call.locale).commands.format.answer;
  const text = (await call.options.file('file')?.read()) ?? null;
  if (text === null) return { refuse: 'file-unreadable' };
  const parsed = parseFormat(text);
  if ('problems' in parsed) return { whisper: problemsOf(parsed.problems, call.locale) };
  const { format } = parsed;
  if (shippedFormat(format.id)) return { refuse: 'format-name-taken' };
  const replaces = await isTaken(format.id, call, app);
  await app.formats.save(call, format);
  return { whisper: replaces ? say.replaced(format) : say.imported(format) };
}

const isTaken = async (id: string, call: Call, app: App): Promise<boolean> =>
  (await app.formats.list(call)).some((format) => format.id === id);

/** "Our Tuesday round" becomes our_tuesday_round. Names without any letter of a-z become `format`. */
function idFrom(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
  return letters === '' ? 'format' : letters;
}

/** Every problem with its line, as far as one message holds (FA-1). */
function problemsOf(problems: readonly Problem[], locale: string): string {
  const { format, options } = textFor(locale).commands;
  const lines = problems.map(({ line, reason }) => format.answer.problem(line, reason));
  return `${format.answer.problems(problems.length)}\n${longList(lines, options.more)}`;
}
