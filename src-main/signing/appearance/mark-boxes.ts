import { readPng } from '../../domain/signing/png-picture.ts';
import type { SignaturePlace } from './signature-place.ts';

/** A rectangle of a page, in points from its lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scan says how large it is; one that doesn't was most likely made at 300 dots an inch. */
const USUAL_PIXELS_PER_MM = 300 / 25.4;

const WIDEST_SIGNATURE_MM = 60;

/** How wide a signature is taken to be where the leader signed without a picture. */
const USUAL_SIGNATURE_MM = { width: 45, height: 20 };

export function pointsOfMm(mm: number): number {
  return (mm * 72) / 25.4;
}

/**
 * Where the picture of the leader's handwriting goes: in the middle of the blank, in its own size, smaller only where it
 * wouldn't fit.
 *
 * @param png the picture; null for the room that a signature usually takes
 */
export function leaderBox(place: SignaturePlace, png: Uint8Array | null): Box {
  const picture = png === null ? null : readPng(png);
  const pixelsPerMm = picture?.pixelsPerMm ?? USUAL_PIXELS_PER_MM;
  const natural =
    picture === null
      ? USUAL_SIGNATURE_MM
      : { width: picture.width / pixelsPerMm, height: picture.height / pixelsPerMm };
  const blank = place.top - place.bottom;
  const scale = Math.min(1, WIDEST_SIGNATURE_MM / natural.width, blank / pointsOfMm(natural.height));
  const width = pointsOfMm(natural.width) * scale;
  const height = pointsOfMm(natural.height) * scale;
  return { x: place.centre - width / 2, y: (place.top + place.bottom) / 2 - height / 2, width, height };
}

/** Where the seal goes: in its real size, over the left third of the leader's signature (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function sealBox(leader: Box, seal: Uint8Array, diameterMm: number): Box {
  const picture = readPng(seal);
  const width = pointsOfMm(diameterMm);
  const height = picture === null ? width : (width * picture.height) / picture.width;
  return {
    x: leader.x + leader.width / 3 - width,
    y: leader.y + leader.height / 2 - height / 2,
    width,
    height,
  };
}
