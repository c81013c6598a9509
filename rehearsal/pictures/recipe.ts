import type { Locator } from 'playwright-core';
import type { EveningPlan } from '../stage/evening-plan.ts';
import type { Scene } from './scene.ts';

/** How one picture of the documentation comes about, so that it can be taken again whenever the page or a card changes. */
export interface Recipe {
  /** What its file in docs/pictures is called, without the ending. */
  readonly name: string;
  readonly window: Window;
  readonly colours: 'light' | 'dark';
  /** What is played, up to where its prologue ends; null for the page as a newcomer finds it. */
  readonly evening: EveningPlan | null;
  /** Goes to what the picture shows. Returns what is cut out of the page. */
  readonly reach: (scene: Scene) => Promise<Cut>;
}

/** In CSS pixels; `scale` is how many pixels of the picture each of them has. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The whole window, or what these cover together, with a little air around it. */
export type Cut = 'window' | readonly Locator[];

/** As a phone is held. A card is often higher than a screen, so a picture of a card takes a window that is higher. */
export const phone = { width: 390, height: 844, scale: 2 } as const satisfies Window;
export const longPhone = { ...phone, height: 2_400 } as const satisfies Window;
/** Wide enough for two people side by side. */
export const desktop = { width: 1_280, height: 800, scale: 1.25 } as const satisfies Window;
