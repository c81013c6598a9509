/** One occurrence of a recurring event moved or cancelled. In the API description and live, not in the documentation. */
import type { APIGuildScheduledEvent } from 'discord.js';
import { type EventException, extrasOf } from '../../changes/extras.ts';
import { tellEvent } from '../../changes/event-life.ts';
import { flag, record, text } from '../../changes/read.ts';
import { Refused, type Request, type Routes, type World } from '../../contract.ts';
import { check, checkPresent } from '../../rules/form-error.ts';
import { demandTouching, eventOf } from './events.ts';
import { guildOf, param } from './demand.ts';

const DISCORD_EPOCH_MS = 1_420_070_400_000;
const EXCEPTIONS = '/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions';

export const eventExceptionRoutes: Routes = {
  [`POST ${EXCEPTIONS}`]: (world, request) => {
    const event = touchable(world, request);
    const body = record(request.body);
    checkPresent(body['original_scheduled_start_time'], ['original_scheduled_start_time']);
    check(
      Boolean(event.recurrence_rule),
      ['original_scheduled_start_time'],
      'BASE_TYPE_INVALID',
      'The event does not repeat.',
    );
    const original = Date.parse(text(body, 'original_scheduled_start_time') ?? '');
    const exception: EventException = {
      event_id: event.id,
      // The id is the original start written as a snowflake.
      event_exception_id: (BigInt(original - DISCORD_EPOCH_MS) << 22n).toString(),
      scheduled_start_time: text(body, 'scheduled_start_time') ?? null,
      scheduled_end_time: text(body, 'scheduled_end_time') ?? null,
      is_canceled: flag(body, 'is_canceled') ?? false,
    };
    keep(world, event, [
      ...listOf(world, event).filter((each) => each.event_exception_id !== exception.event_exception_id),
      exception,
    ]);
    return { status: 200, body: exception };
  },
  [`PATCH ${EXCEPTIONS}/{exception_id}`]: (world, request) => {
    const event = touchable(world, request);
    const exception = exceptionOf(world, event, request);
    const body = record(request.body);
    if ('scheduled_start_time' in body) exception.scheduled_start_time = text(body, 'scheduled_start_time') ?? null;
    if ('scheduled_end_time' in body) exception.scheduled_end_time = text(body, 'scheduled_end_time') ?? null;
    exception.is_canceled = flag(body, 'is_canceled') ?? exception.is_canceled;
    keep(world, event, listOf(world, event));
    return { status: 200, body: exception };
  },
  [`DELETE ${EXCEPTIONS}/{exception_id}`]: (world, request) => {
    const event = touchable(world, request);
    const gone = exceptionOf(world, event, request);
    keep(
      world,
      event,
      listOf(world, event).filter((each) => each !== gone),
    );
    return { status: 204 };
  },
};

function touchable(world: World, request: Request): APIGuildScheduledEvent {
  const guild = guildOf(world, request);
  const event = eventOf(world, guild, request);
  demandTouching(world, guild, event);
  return event;
}

function listOf(world: World, event: APIGuildScheduledEvent): readonly EventException[] {
  return extrasOf(world).exceptions.get(event.id) ?? [];
}

function exceptionOf(world: World, event: APIGuildScheduledEvent, request: Request): EventException {
  const found = listOf(world, event).find((each) => each.event_exception_id === param(request, 'exception_id'));
  if (!found) throw new Refused(404, 10070, 'Unknown Guild Scheduled Event');
  return found;
}

/** The times of the event itself do not change; the exceptions travel with it. */
function keep(world: World, event: APIGuildScheduledEvent, list: readonly EventException[]): void {
  extrasOf(world).exceptions.set(event.id, [...list]);
  Object.assign(event, { guild_scheduled_event_exceptions: [...list] });
  tellEvent(world, event, 'UPDATE');
}
