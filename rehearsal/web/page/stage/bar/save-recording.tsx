import { wayOut as words } from '../../../../words/stage.ts';
import '../parts/controls.css';

/** The evening so far as a file; the server names it, and the browser asks where to put it. */
export function SaveRecording() {
  return (
    <a className="stage-press stage-press-plain" href="./recording" download title={words.recordingMeans}>
      {words.recording}
    </a>
  );
}
