import { describe, expect, it } from 'vitest';

import { placeStage } from './stage-scale.ts';
import { SLIDE_TEXT } from './text-layout.ts';

describe('placeStage', () => {
  it('fills a window of the same shape', () => {
    expect(placeStage({ width: 1280, height: 720 })).toEqual({ scale: 2 / 3, left: 0, top: 0 });
  });

  it('centres the canvas between bars where the shape differs', () => {
    expect(placeStage({ width: 960, height: 1080 })).toEqual({ scale: 0.5, left: 0, top: 270 });
    expect(placeStage({ width: 1920, height: 540 })).toEqual({ scale: 0.5, left: 480, top: 0 });
  });

  it('keeps every text of a slide at 32 px or more on a projector of 1024×768', () => {
    const { scale } = placeStage({ width: 1024, height: 768 });
    const smallest = Math.min(...Object.values(SLIDE_TEXT).map((style) => style.size));
    expect(Math.round(smallest * scale * 100) / 100).toBeGreaterThanOrEqual(32);
  });

  it('shows nothing in a window without area', () => {
    expect(placeStage({ width: 0, height: 400 }).scale).toBe(0);
  });
});
