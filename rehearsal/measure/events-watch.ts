import { guildId } from '#core/ids.ts';
import type { Store } from '#store/store.ts';
import { EVENT_STATUS } from '../discord/changes/event-life.ts';
import type { Guild, World } from '../discord/contract.ts';

/** Counts the events that the bot made, and finds those that were left behind. */
export class EventsWatch {
  readonly #world: World;
  readonly #made = new Set<string>();

  constructor(world: World) {
    this.#world = world;
    for (const guild of world.guilds.values()) {
      for (const { id, creator_id: creator } of guild.events.values()) {
        if (creator === world.application.botUser.id) this.#made.add(id);
      }
    }
    world.onHappening(({ t, d }) => {
      const isOurs = d['creator_id'] === world.application.botUser.id;
      if (t === 'GUILD_SCHEDULED_EVENT_CREATE' && isOurs) this.#made.add(String(d['id']));
    });
  }

  get mirrored(): number {
    return this.#made.size;
  }

  /** Events of ours that are announced or running and belong to no meeting, or to one that is over. */
  async orphaned(guild: Guild, store: Store): Promise<readonly string[]> {
    const id = guildId(guild.id);
    const isDone = (status: number): boolean => status > EVENT_STATUS.active;
    const shown = [...guild.events.values()].filter(
      ({ creator_id: creator, status }) => creator === this.#world.application.botUser.id && !isDone(status),
    );
    const orphans = await Promise.all(
      shown.map(async (event) => {
        const row = (await store.mirrors.ofGuild(id)).find((one) => one.event === event.id);
        const meeting = row ? await store.meetings.find(id, row) : null;
        const belongs = meeting !== null && (meeting.state === 'planned' || meeting.state === 'open');
        return belongs ? [] : [`${event.name} ${event.scheduled_start_time} (${meeting?.state ?? 'no meeting'})`];
      }),
    );
    return orphans.flat();
  }
}
