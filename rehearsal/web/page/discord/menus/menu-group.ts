import type { Act } from '../../../../discord/client/acts.ts';

export interface MenuItemView {
  readonly label: string;
  readonly act: Act;
  /** Cannot be taken back. */
  readonly isGrave?: boolean;
}

export interface MenuGroup {
  readonly title: string;
  readonly items: readonly MenuItemView[];
}
