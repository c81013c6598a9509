/** The translations of names and descriptions: for languages Discord speaks, and as short as the original must be. */
import { record } from '../changes/read.ts';
import { nameProblem, textProblem, type Complain } from './form.ts';

/** Discord's languages (documentation: "Locales"). */
const LOCALES: ReadonlySet<string> = new Set(
  (
    'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi ' +
    'zh-CN zh-TW'
  ).split(' '),
);

type Check = (translated: unknown, at: string) => void;

/** Translations of the name of a chat command or an option. */
export function translatedNames(given: unknown, at: string, complain: Complain): void {
  each(given, at, complain, (translated, place) => nameProblem(translated, place, complain));
}

/** Translations of a text of 1 to `most` characters. */
export function translatedTexts(given: unknown, most: number, at: string, complain: Complain): void {
  each(given, at, complain, (translated, place) => textProblem(translated, { least: 1, most }, place, complain));
}

function each(given: unknown, at: string, complain: Complain, check: Check): void {
  for (const [locale, translated] of Object.entries(record(given))) {
    const place = `${at}.${locale}`;
    if (!LOCALES.has(locale)) complain(place, 'BASE_TYPE_CHOICES', `"${locale}" is no language of Discord`);
    // A translation that is taken back is null.
    if (translated !== null) check(translated, place);
  }
}
