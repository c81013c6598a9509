/** Rules about scheduled events. */
import type { Rule } from '../contract.ts';

export const eventsRules: readonly Rule[] = [
  {
    id: 'event.create-permission',
    source: 'documented',
    where: 'change log, November 24, 2025',
    says: 'CREATE_EVENTS is mandatory',
  },
  {
    id: 'event.kind-permission',
    source: 'documented',
    where: 'scheduled event: Permissions',
    says: "stage events need the stage moderator's rights",
  },
  {
    id: 'event.foreign',
    source: 'documented',
    where: 'scheduled event: Permissions',
    says: "other people's events need MANAGE_EVENTS",
  },
  { id: 'event.hundred', source: 'documented', where: 'opcodes: 30038', says: 'at most 100 open events' },
  {
    id: 'event.channel-type',
    source: 'documented',
    where: 'opcodes: 50091',
    says: 'the channel fits the kind of event',
  },
  {
    id: 'event.external',
    source: 'documented',
    where: 'scheduled event: Field Requirements',
    says: 'external events need a location, an end, and no channel',
  },
  {
    id: 'event.needs-channel',
    source: 'documented',
    where: 'scheduled event: Field Requirements',
    says: 'voice and stage events need a channel and have no location',
  },
  {
    id: 'event.past',
    source: 'folklore',
    where: 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
    says: 'events lie ahead, and end after they start',
  },
  { id: 'event.finished', source: 'documented', where: 'opcodes: 180000', says: 'finished events do not change' },
  {
    id: 'event.status-order',
    source: 'documented',
    where: 'scheduled event: Status',
    says: 'scheduled, active, completed; or scheduled, canceled',
  },
  { id: 'event.unknown', source: 'documented', where: 'opcodes: 10070', says: 'deleted events are unknown' },
  {
    id: 'event.recurrence',
    source: 'documented',
    where: 'scheduled event: Recurrence Rule',
    says: 'only a few shapes of repetition',
  },
  {
    id: 'event.empty-room',
    source: 'documented',
    where: 'scheduled event: Automation',
    says: 'an active event whose room is empty completes',
  },
  {
    id: 'event.not-started',
    source: 'documented',
    where: 'scheduled event: Automation',
    says: 'events nobody starts are cancelled after hours',
  },
];
