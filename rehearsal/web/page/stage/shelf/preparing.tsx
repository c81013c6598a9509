import { shelf as words } from '../../../../words/stage-shelf.ts';
import './shelf.css';

/** Says that the evening is on its way. The place is always there, so that a screen reader hears it begin. */
export function Preparing({ isPreparing }: { readonly isPreparing: boolean }) {
  return (
    <output className="stage-output">
      {isPreparing && (
        <div className="stage-preparing">
          <span aria-hidden="true" className="stage-preparing-dots">
            <span />
            <span />
            <span />
          </span>
          <div>
            <p className="stage-preparing-title">{words.preparingTitle}</p>
            <p>{words.preparingAbout}</p>
          </div>
        </div>
      )}
    </output>
  );
}
