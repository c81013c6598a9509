/** Thrown for a file that cannot be played; the message says why in plain words. */
export class NoRecording extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'NoRecording';
  }
}
