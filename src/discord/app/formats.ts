import { shippedFormat, shippedFormats } from '#core/formats/shipped.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import type { App } from '../command.ts';

export type Formats = App['formats'];

/** Shipped formats belong to everybody and cannot be replaced; a server's own stand beside them. */
export function createFormats(store: Pick<Store, 'formats'>, clock: Clock): Formats {
  return {
    async list(call) {
      return call.guild ? [...shippedFormats, ...(await store.formats.list(call.guild))] : shippedFormats;
    },
    async find(call, id) {
      const own = call.guild ? await store.formats.find(call.guild, id) : null;
      return shippedFormat(id) ?? own ?? { refuse: 'no-such-format' };
    },
    async save(call, format) {
      if (call.guild && call.moderator) await store.formats.put(call.guild, format, clock.now());
    },
  };
}
