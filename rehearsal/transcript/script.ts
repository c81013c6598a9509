/** One line of the play. `hitch`: somebody could not do what they wanted. */
export interface ScriptLine {
  /** On the world's clock. */
  readonly at: number;
  readonly kind: 'part' | 'act' | 'bot' | 'card' | 'desk' | 'typed' | 'heard' | 'hitch';
  readonly who: string;
  readonly words: string;
  /** What the bot answered to them alone. */
  readonly whisper?: string;
}

/** Whoever takes down what is said and done. */
export interface Writer {
  says(line: ScriptLine): void;
}

/** The evening written down as it happens. */
export interface Script extends Writer {
  readonly lines: readonly ScriptLine[];
}

/** @param tell is called with each line at once, for whoever reads along. */
export function createScript(tell: (line: ScriptLine) => void): Script {
  const lines: ScriptLine[] = [];
  return {
    lines,
    says(line) {
      lines.push(line);
      tell(line);
    },
  };
}
