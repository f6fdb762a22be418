import './certificates.css';

import type { ReactNode } from 'react';

import type { ComposedBlock } from '../../../src-main/domain/certificates/compose-certificate.ts';
import { millimetreHundredths } from '../../../src-main/domain/certificates/lay-out-block.ts';
import type { SheetArea } from '../../../src-main/domain/certificates/template.ts';
import { familyOf } from './faces.ts';

/**
 * A sheet of stock with its texts, to scale: the unit of the drawing is a hundredth of a millimetre. `children` are drawn
 * over it in the same unit.
 *
 * @param pixels how wide it is on the screen; null as wide as its place
 */
export function SheetDrawing({
  sheet,
  composed,
  stockImage,
  label,
  pixels,
  children,
}: {
  sheet: { width: number; height: number; frame: SheetArea | null };
  composed: readonly ComposedBlock[];
  stockImage: string | null;
  label: string;
  pixels: number | null;
  children?: ReactNode;
}) {
  const { width, height, frame } = sheet;
  return (
    <svg
      className="certificate-sheet"
      viewBox={`0 0 ${width} ${height}`}
      width={pixels ?? '100%'}
      height={pixels === null ? undefined : (pixels * height) / width}
      role={children === undefined ? 'img' : 'group'}
      aria-label={label}
    >
      <rect width={width} height={height} fill="#ffffff" />
      {stockImage === null ? (
        frame !== null && <rect {...frame} className="certificate-frame" />
      ) : (
        <image href={stockImage} width={width} height={height} preserveAspectRatio="none" opacity={0.6} />
      )}
      <g aria-hidden>
        {composed.map((one) => (
          <BlockText key={one.block.id} composed={one} isHidden={stockImage !== null && one.block.onStock} />
        ))}
      </g>
      {children}
    </svg>
  );
}

/** What a picture of the stock shows already is not written over it. */
function BlockText({
  composed: { block, layout },
  isHidden,
}: {
  composed: ComposedBlock;
  isHidden: boolean;
}) {
  if (isHidden) return null;
  return layout.lines.map(({ text, x, baseline }) => (
    <text
      key={`${baseline} ${text}`}
      className="certificate-text"
      x={x}
      y={baseline}
      fontFamily={familyOf(layout.face)}
      fontSize={millimetreHundredths(layout.fontSize)}
      fill={block.color}
      opacity={block.onStock ? 0.45 : 1}
    >
      {text}
    </text>
  ));
}
