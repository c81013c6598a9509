/** What is said about recordings, on the page and in the terminal. */
export const recording = {
  lookOnly: 'This is a recording: you can look, and not act.',
  atTheEnd: 'The recording ends here.',
  cutOff: 'This recording is cut off: it was not written to its end. What is there is played.',
  damaged: 'This recording is damaged here, and cannot be played any further.',
  full: 'This recording stops here: it had grown as large as a recording may be.',
  noRecording: 'That file is not a recording of a rehearsal.',
  otherVersion: (version: number): string =>
    `That recording was made by another version of the rehearsal (its form is number ${String(version)}), and cannot be played.`,
  about: (began: string): string => `A recorded evening, from ${began}. You can look through everybody’s eyes.`,
} as const;
