import type { Happening, World } from '../discord/contract.ts';

/**
 * What makes people look up: something appears, changes, or somebody comes and goes. Not what disappears: old lines are
 * deleted in the small hours, and nobody would have the clock stop for that.
 */
const seen: ReadonlySet<string> = new Set([
  'MESSAGE_CREATE',
  'MESSAGE_UPDATE',
  'VOICE_STATE_UPDATE',
  'CHANNEL_CREATE',
  'CHANNEL_UPDATE',
  'CHANNEL_DELETE',
  'THREAD_CREATE',
  'STAGE_INSTANCE_CREATE',
  'STAGE_INSTANCE_UPDATE',
  'STAGE_INSTANCE_DELETE',
  'GUILD_MEMBER_ADD',
  'GUILD_MEMBER_REMOVE',
  'GUILD_SCHEDULED_EVENT_CREATE',
  'GUILD_SCHEDULED_EVENT_UPDATE',
  'GUILD_SCHEDULED_EVENT_DELETE',
]);

/** Notices when something happens that a person can see. */
export class NextThing {
  #count = 0;
  readonly #stop: () => void;

  constructor(world: World) {
    this.#stop = world.onHappening(({ t }: Happening) => {
      if (seen.has(t)) this.happens();
    });
  }

  /** Something else happened that is worth stopping for: somebody did what they had planned. */
  happens(): void {
    this.#count += 1;
  }

  /** Returns a question that is true once something has happened since now. */
  since(): () => boolean {
    const before = this.#count;
    return () => this.#count > before;
  }

  stop(): void {
    this.#stop();
  }
}
