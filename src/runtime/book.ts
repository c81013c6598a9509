import type { Instant } from '#core/time.ts';

/** Deadlines of one kind, kept as rows: the alarm asks when the nearest is, and rings when it has come. */
export interface Book {
  readonly name: string;
  /** The nearest deadline, late ones included; null when there is none. */
  nearest(): Promise<Instant | null>;
  /** Deals with everything that is due. What cannot be dealt with now has to move its own deadline, or it rings again at once. */
  ring(now: Instant): Promise<void>;
}
