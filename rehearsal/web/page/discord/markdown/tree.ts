/** A text with its marks, as it is drawn. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly inside: readonly Mark[];
    }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Mark[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; null for a list without numbers. */
      readonly first: number | null;
      readonly items: readonly (readonly Mark[])[];
    }
  | { readonly kind: 'code' | 'code-block'; readonly text: string }
  | { readonly kind: 'link'; readonly to: string; readonly inside: readonly Mark[] }
  | { readonly kind: 'person' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'command' | 'everyone' | 'emoji'; readonly text: string }
  /** `at` in seconds since 1970, as it is written. */
  | { readonly kind: 'time'; readonly at: number; readonly style: TimeStyle };

export const timeStyles = ['t', 'T', 'd', 'D', 'f', 'F', 's', 'S', 'R'] as const;

export type TimeStyle = (typeof timeStyles)[number];
