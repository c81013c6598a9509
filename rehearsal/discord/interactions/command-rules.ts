/** What Discord demands of a command before it registers it. */
import { checkOptions, objects, type Fields } from './command-options.ts';
import { translatedNames, translatedTexts } from './translations.ts';
import { nameProblem, refuseBadForm, textProblem, type Complain } from './form.ts';

export const COMMAND = { chat: 1, user: 2, message: 3 } as const;

/** Names, descriptions and values together, the longest translation of each counted. */
const MOST_CHARACTERS = 8_000;

/** How many commands of each type one scope holds. */
export const MOST_OF_TYPE: Readonly<Record<number, number>> = {
  [COMMAND.chat]: 100,
  [COMMAND.user]: 15,
  [COMMAND.message]: 15,
};

/**
 * Checks one command.
 * @throws Refused 50035 with every complaint.
 */
export function checkCommand(command: Fields, scope: 'global' | 'guild'): void {
  refuseBadForm((complain) => {
    const type = command['type'] ?? COMMAND.chat;
    if (type === COMMAND.chat) checkChat(command, complain);
    else checkMenu(command, complain);
    if (scope === 'guild') {
      for (const key of ['contexts', 'integration_types']) {
        if (Array.isArray(command[key]))
          complain(key, 'APPLICATION_COMMAND_GLOBAL_ONLY', `${key} is for global commands only`);
      }
    }
    checkKinds(command, complain);
    const bits = command['default_member_permissions'];
    if (bits !== undefined && bits !== null && !(typeof bits === 'string' && /^\d+$/u.test(bits))) {
      complain('default_member_permissions', 'BASE_TYPE_REQUIRED', 'Permissions are a bit set as a string');
    }
    if (charactersOf(command) > MOST_CHARACTERS) {
      complain('', 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_CHARACTERS})`);
    }
  });
}

/** Where a command can be used and how it can be installed: kinds Discord knows, at least one, none twice. */
const KINDS = { contexts: [0, 1, 2], integration_types: [0, 1] } as const;

function checkKinds(command: Fields, complain: Complain): void {
  for (const [key, known] of Object.entries(KINDS)) {
    const given = command[key];
    if (given === undefined || given === null) continue;
    const list: readonly unknown[] = Array.isArray(given) ? given : [];
    const fits =
      list.length > 0 && new Set(list).size === list.length && list.every((kind) => known.some((one) => one === kind));
    if (!fits) complain(key, 'BASE_TYPE_CHOICES', `${key} takes each of ${known.join(', ')} once`);
  }
}

function checkChat(command: Fields, complain: Complain): void {
  nameProblem(command['name'], '', complain);
  textProblem(command['description'], { least: 1, most: 100 }, 'description', complain);
  checkOptions(objects(command['options']), 'command', 'options', complain);
  translatedNames(command['name_localizations'], 'name_localizations', complain);
  translatedTexts(command['description_localizations'], 100, 'description_localizations', complain);
}

function checkMenu(command: Fields, complain: Complain): void {
  textProblem(command['name'], { least: 1, most: 32 }, 'name', complain);
  translatedTexts(command['name_localizations'], 32, 'name_localizations', complain);
  const { description } = command;
  if (description !== undefined && description !== '') {
    complain(
      'description',
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have a description',
    );
  }
  if (objects(command['options']).length > 0) {
    complain('options', 'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED', 'Context menu commands cannot have options');
  }
}

function translations(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function longest(value: unknown, localized: unknown): number {
  const own = typeof value === 'string' ? value.length : 0;
  return Math.max(own, ...Object.values(translations(localized)).map((text) => String(text).length));
}

function charactersOf(part: Fields): number {
  const own =
    longest(part['name'], part['name_localizations']) + longest(part['description'], part['description_localizations']);
  const value = typeof part['value'] === 'string' ? part['value'].length : 0;
  return [...objects(part['options']), ...objects(part['choices'])].reduce(
    (sum, inner) => sum + charactersOf(inner),
    own + value,
  );
}
