import { hardEvenings } from '../../words/evenings.ts';

/** The hard moments by the names under which their words are kept. */
export type Hard = keyof typeof hardEvenings;

/** The id of the evening with this moment, as it stands on its card. */
export const idOf = (hard: Hard): string =>
  `hard-${hard.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

/** Which hard moment an evening is about; null for a calm one. */
export function hardOf(id: string): Hard | null {
  return hards.find((hard) => idOf(hard) === id) ?? null;
}

const isHard = (key: string): key is Hard => key in hardEvenings;
export const hards: readonly Hard[] = Object.keys(hardEvenings).filter(isHard);
