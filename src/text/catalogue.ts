import { en } from './en/index.ts';

/** Every sentence a person reads. Each language is a folder beside `en` that exports an object of this shape. */
export type Catalogue = typeof en;

/** The languages there are. Adding one is adding a folder and a line here. */
const catalogues: Readonly<Record<string, Catalogue>> = { en };

/** The words for a locale: of a group for what everybody reads, of the reader for what is private. */
export type Words = (locale: string) => Catalogue;

/** The locales a group can choose. */
export const languages: readonly string[] = Object.keys(catalogues);

/**
 * The catalogue for a locale such as `en-GB`: the exact one, else the language's, else English.
 * Never fails, so that a group with an unknown language still has words.
 */
export function textFor(locale: string): Catalogue {
  const [language = ''] = locale.split('-');
  return catalogues[locale] ?? catalogues[language] ?? en;
}
