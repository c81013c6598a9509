/** One line of the list over a text box. */
export interface SuggestionItem {
  readonly key: string;
  /** A heading over this item and those after it; null for none. */
  readonly heading: string | null;
  readonly name: string;
  readonly detail: string;
}
