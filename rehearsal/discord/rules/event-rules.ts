/** What Discord refuses in a scheduled event (documentation: "Guild Scheduled Event"). */
import { int, record, text } from '../changes/read.ts';
import { EVENT_STATUS, EVENT_TYPE } from '../changes/event-life.ts';
import { check, checkLength, checkPresent } from './form-error.ts';
import { checkRecurrence } from './recurrence-rules.ts';

/** Throws for fields that are too long, missing for the kind of event, or in the wrong order of time. */
export function checkEvent(body: Readonly<Record<string, unknown>>, now: number): void {
  const type = int(body, 'entity_type') ?? 0;
  checkPresent(body['name'], ['name']);
  checkLength(body['name'], ['name'], 1, 100);
  // An empty description is taken as none.
  checkLength(body['description'], ['description'], 0, 1000);
  check(body['privacy_level'] === 2, ['privacy_level'], 'BASE_TYPE_CHOICES', 'Value must be one of {2}.');
  check(
    Object.values(EVENT_TYPE).some((each) => each === type),
    ['entity_type'],
    'BASE_TYPE_CHOICES',
    'Value must be one of {1, 2, 3}.',
  );
  if (type === EVENT_TYPE.external) checkExternal(body);
  else {
    checkPresent(body['channel_id'], ['channel_id']);
    const isNull = body['entity_metadata'] === undefined || body['entity_metadata'] === null;
    check(isNull, ['entity_metadata'], 'BASE_TYPE_FORBIDDEN', 'Only external events have a location.');
  }
  checkTimes(body, now);
  checkRecurrence(body['recurrence_rule']);
}

function checkExternal(body: Readonly<Record<string, unknown>>): void {
  const location = record(body['entity_metadata'])['location'];
  checkPresent(location, ['entity_metadata', 'location']);
  checkLength(location, ['entity_metadata', 'location'], 1, 100);
  checkPresent(body['scheduled_end_time'], ['scheduled_end_time']);
  const isNull = body['channel_id'] === undefined || body['channel_id'] === null;
  check(isNull, ['channel_id'], 'BASE_TYPE_FORBIDDEN', 'External events have no channel.');
}

function checkTimes(body: Readonly<Record<string, unknown>>, now: number): void {
  checkPresent(body['scheduled_start_time'], ['scheduled_start_time']);
  const start = Date.parse(text(body, 'scheduled_start_time') ?? '');
  check(!Number.isNaN(start), ['scheduled_start_time'], 'DATETIME_TYPE_INVALID', 'Not a date.');
  const message = 'Cannot schedule event in the past.';
  const isOpen = (int(body, 'status') ?? EVENT_STATUS.scheduled) !== EVENT_STATUS.scheduled;
  check(isOpen || start > now, ['scheduled_start_time'], 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', message);
  const end = text(body, 'scheduled_end_time');
  if (end === undefined) return;
  const order = 'Cannot schedule end time before start time';
  check(Date.parse(end) > start, ['scheduled_end_time'], 'GUILD_SCHEDULED_EVENT_END_BEFORE_START', order);
}

/** Steps an event may take; completed and cancelled ones take none (180000). */
export function mayBecome(from: number, to: number): boolean {
  if (from === EVENT_STATUS.scheduled) return to === EVENT_STATUS.active || to === EVENT_STATUS.canceled;
  return from === EVENT_STATUS.active && to === EVENT_STATUS.completed;
}

/** Subscribers come in pages of 1 to 100. */
export function checkPage(limit: number): void {
  check(limit >= 1 && limit <= 100, ['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
}
