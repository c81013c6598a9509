import type { ProjectFile } from './project-files.ts';
import { scan } from './scan.ts';

export const lineLimit = 300;
export const usualLimit = 180;

export function linesOf({ text }: ProjectFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Names that say nothing about what is inside, and so collect everything. */
export function hasDrawerName(path: string): boolean {
  return /(^|[/-])(utils?|helpers?|managers?|common|misc|stuff|shared)(?=[/.-])/i.test(path);
}

export function hasKebabName(path: string): boolean {
  return path.split('/').every((part) => /^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(part));
}

interface TextRule {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Never in code. Read without comments. */
export const codeRules: readonly TextRule[] = [
  { what: 'writes to the console', pattern: /\bconsole\s*\./ },
  {
    what: 'swallows an error',
    pattern:
      /\bcatch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\s*(async\s*)?(\(\w*\)|\w+)\s*=>\s*(\{\s*\}|undefined|null)\s*\)/,
  },
  { what: 'uses any', pattern: /\bas\s+any\b|:\s*any\b|<any>/ },
];

/** Never in the bot. The local Discord builds wire objects by hand, so there a cast is the boundary. */
export const botRules: readonly TextRule[] = [{ what: 'casts without a check', pattern: /\bas\s+unknown\s+as\b/ }];

/** Never in a file at all, not in its comments either. */
export const sourceRules: readonly TextRule[] = [
  { what: 'switches a check off', pattern: /@ts-ignore|@ts-nocheck|(oxlint|eslint)-disable/ },
  { what: 'leaves work open', pattern: /\b(TODO|FIXME|XXX)\b|not implemented/i },
];

/** Never in a test. */
export const testRules: readonly TextRule[] = [
  { what: 'does not run', pattern: /\b(it|test|describe)\.(skip|only|todo)\b/ },
  { what: 'waits on real time', pattern: /\bsetTimeout\s*\(\s*(resolve|done|r)\b|timers\/promises/ },
];

/** Never anywhere in the project: places of one machine. */
export const machineRules: readonly TextRule[] = [
  { what: 'names a place on somebody’s machine', pattern: /(?<![\w.])\/(work|home|root|Users|tmp)\/|[A-Z]:\\Users\\/ },
];

/** Only the two that look for Discord's API description may look beside the repository. */
export const besideRules: readonly TextRule[] = [
  { what: 'reads beside the repository', pattern: /\.\.\/shared|\bshared\/(discord|domain)\b/ },
];

export function brokenRules(file: ProjectFile, rules: readonly TextRule[], read: 'code' | 'all'): string[] {
  const text = read === 'code' ? scan(file.text).code : file.text;
  return rules.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file.path} ${what}`);
}
