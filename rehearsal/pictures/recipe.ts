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

/** The whole window, or one part of it with so much air around, in CSS pixels. */
export type Cut = 'window' | { readonly of: Locator; readonly air: number };

/** A part of the page that has its own edges. */
export const only = (of: Locator): Cut => ({ of, air: 0 });
/** A message, which has none. */
export const withAir = (of: Locator): Cut => ({ of, air: 8 });

/** As a phone is held. A card is often higher than a screen, so a picture of a card takes a window that is higher. */
export const phone = { width: 390, height: 844, scale: 2 } as const satisfies Window;
export const longPhone = { ...phone, height: 2_400 } as const satisfies Window;
/** Wide enough for two people side by side. */
export const desktop = { width: 1_280, height: 800, scale: 1.2 } as const satisfies Window;
