import type { LeadWords } from '../measure/due-reminders.ts';

/** The people who run the group; the first is its usual host. */
export const team = ['Fay', 'Gil', 'Hana'] as const;

/** What each of the members asks for. */
export interface Wishing {
  readonly name: string;
  readonly leads: readonly LeadWords[];
  readonly way: 'dm' | 'mention';
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly dms: 'open' | 'closed';
  /** `event`: says on the event in Discord that they are interested. `calendar`: takes the calendar file along. */
  readonly also: 'answers' | 'event' | 'calendar';
}

const nothing = { way: 'dm', quiet: null, dms: 'open' } as const;

/** Between them they use every way of being told. */
export const members: readonly Wishing[] = [
  { ...nothing, name: 'Ada', leads: ['A day before', '1 hour before'], also: 'answers' },
  { ...nothing, name: 'Ben', leads: ['1 hour before'], way: 'mention', also: 'answers' },
  {
    ...nothing,
    name: 'Cleo',
    leads: ['A day before', '15 minutes before'],
    // Both would fall into her quiet hours: one comes in the morning after, the other just before they begin.
    quiet: { from: '18:30', to: '08:00' },
    also: 'answers',
  },
  { ...nothing, name: 'Dora', leads: ['1 hour before'], dms: 'closed', also: 'answers' },
  { ...nothing, name: 'Emil', leads: [], also: 'event' },
  { ...nothing, name: 'Greta', leads: [], also: 'calendar' },
];
