/** Reads a text with Discord's marks into a tree. Nothing in the tree is markup: all of it is drawn as text. */
import { SimpleMarkdown } from 'discord-markdown-parser';
import { discordRules } from './more-rules.ts';
import { safeAddress } from './safe-address.ts';
import { type Mark, type TimeStyle, timeStyles } from './tree.ts';

const parser = SimpleMarkdown.parserFor(discordRules);

/** @param text as it came over the wire */
export function readMarks(text: string): readonly Mark[] {
  const nodes: unknown = parser(text, { inline: true });
  return marksOf(nodes);
}

const around = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
} as const;

function isAround(type: string): type is keyof typeof around {
  return type in around;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function marksOf(nodes: unknown): readonly Mark[] {
  const marks = Array.isArray(nodes) ? nodes.filter(isNode).flatMap(markOf) : [];
  return tidy(marks);
}

function markOf(node: Node): readonly Mark[] {
  const type = String(node['type']);
  if (isAround(type)) return [{ kind: around[type], inside: marksOf(node['content']) }];
  switch (type) {
    case 'br':
    case 'newline':
      return [{ kind: 'break' }];
    case 'heading':
      return [{ kind: 'heading', level: Number(node['level']), inside: marksOf(node['content']) }];
    case 'list':
      return [listOf(node)];
    case 'inlineCode':
      return [{ kind: 'code', text: String(node['content']) }];
    case 'codeBlock':
      return [{ kind: 'code-block', text: String(node['content']) }];
    case 'link':
    case 'url':
    case 'autolink':
      return linkOf(node);
    case 'user':
      return [{ kind: 'person', id: String(node['id']) }];
    case 'role':
    case 'channel':
      return [{ kind: type, id: String(node['id']) }];
    case 'slashCommand':
      return [{ kind: 'command', text: `/${String(node['fullName'])}` }];
    case 'everyone':
    case 'here':
      return [{ kind: 'everyone', text: `@${type}` }];
    case 'emoji':
      return [{ kind: 'emoji', text: `:${String(node['name'])}:` }];
    case 'twemoji':
      return [{ kind: 'text', text: String(node['name']) }];
    case 'timestamp':
      return [{ kind: 'time', at: Number(node['timestamp']), style: styleOf(node['format']) }];
    default:
      return [{ kind: 'text', text: typeof node['content'] === 'string' ? node['content'] : '' }];
  }
}

function listOf(node: Node): Mark {
  const items = Array.isArray(node['items']) ? node['items'].map(marksOf) : [];
  return { kind: 'list', first: typeof node['first'] === 'number' ? node['first'] : null, items };
}

/** A link that leads to anything but a web page is shown as it was typed. */
function linkOf(node: Node): readonly Mark[] {
  const inside = marksOf(node['content']);
  const to = safeAddress(String(node['target']));
  if (to !== null) return [{ kind: 'link', to, inside }];
  if (node['type'] !== 'link') return inside;
  return [{ kind: 'text', text: '[' }, ...inside, { kind: 'text', text: `](${String(node['target'])})` }];
}

function styleOf(format: unknown): TimeStyle {
  return timeStyles.find((style) => style === format) ?? 'f';
}

const blocks = new Set<Mark['kind']>(['heading', 'list', 'quote', 'subtext', 'code-block']);

/** Joins neighbouring texts, and drops the line end that a block brings with it. */
function tidy(marks: readonly Mark[]): readonly Mark[] {
  const tidied: Mark[] = [];
  for (const mark of marks) {
    const last = tidied.at(-1);
    if (mark.kind === 'text' && last?.kind === 'text') {
      tidied[tidied.length - 1] = { kind: 'text', text: last.text + mark.text };
    } else if (mark.kind === 'break' && last?.kind === 'code-block') continue;
    else {
      if (blocks.has(mark.kind) && last?.kind === 'break') tidied.pop();
      tidied.push(mark);
    }
  }
  while (tidied.at(-1)?.kind === 'break') tidied.pop();
  return tidied;
}
