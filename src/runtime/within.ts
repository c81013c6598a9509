import type { Ms } from '#core/time.ts';

/** Waits for the task, but no longer than so many milliseconds of real time; the task itself goes on. */
export async function within(longest: Ms, task: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longest);
  });
  try {
    await Promise.race([task, enough]);
  } finally {
    clearTimeout(timer);
  }
}
