/** The canvas that every slide is drawn on, in pixels. */
export const STAGE = { width: 1920, height: 1080 } as const;

export type Size = { readonly width: number; readonly height: number };

/** How the canvas lies in a window: scaled as a whole and centred, so that 4:3 gets bars above and below. */
export type StagePlacement = { readonly scale: number; readonly left: number; readonly top: number };

/** Fits the canvas into a window of any shape; a window without area shows nothing. */
export function placeStage(window: Size): StagePlacement {
  const scale = Math.max(0, Math.min(window.width / STAGE.width, window.height / STAGE.height));
  return {
    scale,
    left: Math.round((window.width - STAGE.width * scale) / 2),
    top: Math.round((window.height - STAGE.height * scale) / 2),
  };
}
