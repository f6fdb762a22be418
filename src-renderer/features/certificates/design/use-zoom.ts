import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';

/** Pixels of a hundredth of a millimetre where the screen has 96 pixels to the inch. */
const PER_HUNDREDTH = 96 / 2540;
const STEP = 1.25;
const [LEAST, MOST] = [0.1, 4];
/** The padding of the stage on both sides, and its border. */
const MARGIN = 28;

/** How large the sheet is drawn: as fits its stage, or in a share of its own size. */
export function useZoom({ width, height }: { width: number; height: number }) {
  const { ref: stage, width: roomWide, height: roomHigh } = useElementSize<HTMLDivElement>();
  const [share, setShare] = useState<number | null>(null);
  const fitting =
    roomWide === 0
      ? null
      : Math.min(
          (roomWide - MARGIN) / (width * PER_HUNDREDTH),
          (roomHigh - MARGIN) / (height * PER_HUNDREDTH),
        );
  const scale = share ?? fitting;
  const by = (factor: number) => (): void => setShare(Math.min(MOST, Math.max(LEAST, (scale ?? 1) * factor)));
  return {
    stage,
    pixels: scale === null ? null : Math.max(40, width * PER_HUNDREDTH * scale),
    percent: Math.round((scale ?? 1) * 100),
    isFit: share === null,
    fit: () => setShare(null),
    actual: () => setShare(1),
    larger: by(STEP),
    smaller: by(1 / STEP),
  };
}
