/** What the house needs of a logger: objects first, then a short name of the event. pino fits. */
export interface Log {
  info(facts: object, event: string): void;
  warn(facts: object, event: string): void;
  error(facts: object, event: string): void;
}
