/** How wide the picture is in its own units; the style stretches it. */
const width = 100;
const height = 8;

interface TimeBarProps {
  readonly ms: number;
  /** The longest of all, for which the bar is full. */
  readonly longest: number;
}

/** The length of a time, for the eye alone: the cell beside it says it in words. */
export function TimeBar({ ms, longest }: TimeBarProps) {
  const share = longest === 0 ? 0 : (ms / longest) * width;
  return (
    <svg className="stage-time-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="stage-time-bar-back" width={width} height={height} rx="1" />
      <rect className="stage-time-bar-front" width={share} height={height} rx="1" />
    </svg>
  );
}
