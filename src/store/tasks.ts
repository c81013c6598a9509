import { and, asc } from 'drizzle-orm';
import type { Columns } from './columns.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { tasks } from './schema.ts';
import type { Task, TaskStore } from './store.ts';

const columnsOf = (task: Omit<Task, 'id'>): Columns<Omit<Task, 'id'>, typeof tasks.$inferSelect> => task;

export function taskStore(db: Db): TaskStore {
  return {
    async add(task) {
      db.insert(tasks).values(columnsOf(task)).run();
    },
    /** The one that is due first comes first. */
    async ofGroup(guild, group) {
      return db
        .select()
        .from(tasks)
        .where(and(matches(tasks.guild, guild), matches(tasks.group, group)))
        .orderBy(asc(tasks.dueAt), asc(tasks.id))
        .all();
    },
    /** Nothing is kept about a task that is done. False when it was not there. */
    async done(guild, group, id) {
      const which = and(matches(tasks.guild, guild), matches(tasks.group, group), matches(tasks.id, id));
      return db.delete(tasks).where(which).run().changes === 1;
    },
  };
}
