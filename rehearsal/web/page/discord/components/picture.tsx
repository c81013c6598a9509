import { useState } from 'react';
import { Button } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';

const words = clientWords.components;

interface PictureProps {
  readonly url: string;
  /** What is on it, in the sender's words. */
  readonly about: string | null;
  /** Marked as a spoiler. */
  readonly isHidden: boolean;
  readonly size: 'small' | 'large';
}

/** A picture, with what is on it told to who does not see it. Where it cannot be loaded, its words stand in its place. */
export function Picture({ url, about, isHidden, size }: PictureProps) {
  const [isShown, setShown] = useState(!isHidden);
  const [isMissing, setMissing] = useState(false);
  if (!isShown) {
    return (
      <Button className="part-picture" data-size={size} onPress={() => setShown(true)}>
        {words.pictureHidden}
      </Button>
    );
  }
  if (isMissing) {
    return (
      <span className="part-picture" data-size={size} data-missing>
        {about ?? words.pictureMissing}
      </span>
    );
  }
  return (
    <img
      className="part-picture"
      data-size={size}
      src={url}
      alt={about ?? words.picture}
      title={about ?? undefined}
      onError={() => setMissing(true)}
    />
  );
}
