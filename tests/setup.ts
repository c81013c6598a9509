import { afterEach, vi } from 'vitest';

// With isolate: false fake timers would reach the next test file.
afterEach(() => {
  vi.useRealTimers();
});
