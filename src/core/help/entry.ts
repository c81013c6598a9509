/** One number, address or keyword. Printed as code, so that Discord's markdown keeps every character (*4141). */
export interface Way {
  readonly by: 'call' | 'text' | 'chat' | 'call-or-text' | 'whatsapp';
  readonly to: string;
  /** Which language or which people it is for, or the word to text, in plain words. */
  readonly hint?: string;
}

/** `daily` is local time of the service, 24-hour clock. `unsure`: the sources disagree or say nothing. */
export type Hours =
  | { readonly kind: 'always' }
  | { readonly kind: 'daily'; readonly from: string; readonly to: string; readonly zone: string }
  | { readonly kind: 'unsure' };

export interface Service {
  readonly name: string;
  readonly ways: readonly Way[];
  readonly hours: Hours;
}

/**
 * What is known of one country. A number on the service's own or a government page is grade A, a good secondary
 * source of 2022 or later B, anything else C. A person checks every entry on the service's own site before a release.
 */
export interface Entry {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly name: string;
  /** Shown first, always, whatever happens to the lines below (RR-3, RR-5). */
  readonly emergency: readonly Way[];
  /** All of them or none (RR-4): they serve two languages, or adults and the young. */
  readonly services: readonly Service[];
  readonly grade: 'A' | 'B' | 'C';
  readonly sources: readonly string[];
  /** The day the entry was last checked, as YYYY-MM-DD. */
  readonly reviewedOn: string;
  /** For whoever checks the entry next. Never shown to members. */
  readonly note: string;
}

export const always: Hours = { kind: 'always' };
export const unsure: Hours = { kind: 'unsure' };

export const call = (to: string, hint?: string): Way => way('call', to, hint);
export const textTo = (to: string, hint?: string): Way => way('text', to, hint);
export const callOrText = (to: string, hint?: string): Way => way('call-or-text', to, hint);
export const chat = (to: string, hint?: string): Way => way('chat', to, hint);
export const whatsapp = (to: string, hint?: string): Way => way('whatsapp', to, hint);

function way(by: Way['by'], to: string, hint: string | undefined): Way {
  return hint === undefined ? { by, to } : { by, to, hint };
}
