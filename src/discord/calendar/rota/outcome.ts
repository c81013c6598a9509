import type { Meeting, RotaRole } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { Catalogue } from '#text/catalogue.ts';

/** Why something on the rota does not happen. Words: `text.calendar.rota.not`. */
export type RotaNo = keyof Catalogue['calendar']['rota']['not'];

/** What came of it. Words: `text.calendar.rota.done`. */
export type RotaDone =
  | 'took'
  | 'second'
  | 'back'
  | 'asked'
  | 'declined'
  | 'left'
  | 'calling'
  | 'open-now'
  | 'confirmed'
  | 'swap-asked'
  | 'swapped'
  | 'swap-declined'
  | 'stand-in-yes'
  | 'stand-in-late';

export type Outcome = { readonly done: RotaDone } | { readonly no: RotaNo };

export const no = (why: RotaNo): Outcome => ({ no: why });
export const did = (what: RotaDone): Outcome => ({ done: what });

/** One job at one meeting of a group. */
export interface Job {
  readonly group: Group;
  readonly meeting: Meeting;
  readonly role: RotaRole;
}

/** The outcome in words, for the person who pressed. `who` is shown where somebody else is asked. */
export function inWords(outcome: Outcome, { group, meeting, role }: Job, text: Catalogue, who = ''): string {
  const { rota } = text.calendar;
  if ('no' in outcome) return rota.not[outcome.no];
  const which = rota.meeting(group.publicName, meeting.startsAt);
  const { done } = rota;
  switch (outcome.done) {
    case 'took':
      return done.took(role, which);
    case 'second':
      return done.second(which);
    case 'back':
      return done.back(role, which);
    case 'asked':
      return done.asked(who);
    case 'swap-asked':
      return done.swapAsked(who);
    case 'stand-in-yes':
      return done.standInYes(role, which);
    case 'declined':
    case 'left':
    case 'calling':
    case 'confirmed':
    case 'swapped':
      return done[outcome.done];
    case 'open-now':
      return done.openNow;
    case 'swap-declined':
      return done.swapDeclined;
    case 'stand-in-late':
      return done.standInLate;
  }
}
