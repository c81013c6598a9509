import type { Db } from './database.ts';
import { settings } from './schema.ts';
import type { SettingStore } from './store.ts';

/** The settings are one row. */
const only = 1;

export function settingStore(db: Db): SettingStore {
  const write = (change: Partial<Omit<typeof settings.$inferInsert, 'id'>>): void => {
    db.insert(settings)
      .values({ id: only, ...change })
      .onConflictDoUpdate({ target: settings.id, set: change })
      .run();
  };
  const read = () => db.select().from(settings).get();
  return {
    async lastAlive() {
      return read()?.lastAlive ?? null;
    },
    async alive(now) {
      write({ lastAlive: now });
    },
    async deployedCommands() {
      return read()?.deployedCommands ?? null;
    },
    async rememberDeployed(fingerprint) {
      write({ deployedCommands: fingerprint });
    },
    async plannedWith() {
      return read()?.plannedWith ?? null;
    },
    async rememberPlannedWith(zoneData) {
      write({ plannedWith: zoneData });
    },
  };
}
