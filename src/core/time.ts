/** A moment, in milliseconds since 1970 (UTC). The core never asks what time it is; it is told. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Ms = number;

export const seconds = (n: number): Ms => n * 1_000;
export const minutes = (n: number): Ms => n * 60_000;
export const hours = (n: number): Ms => n * 3_600_000;
export const days = (n: number): Ms => n * 86_400_000;
