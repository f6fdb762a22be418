import './projector.css';

import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { ProjectorTheme } from '../../src-main/domain/meetings/projector-view.ts';
import { placeStage, STAGE } from './stage-scale.ts';

/** Draws its content on a canvas of 1920×1080 and scales that to whatever room it is given. */
export function Stage({
  children,
  label,
  theme = 'dark',
}: {
  children: ReactNode;
  /** Makes the stage a picture of this name. */
  label?: string;
  theme?: ProjectorTheme | undefined;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [placement, setPlacement] = useState(() => placeStage({ width: 0, height: 0 }));
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const fit = (): void =>
      setPlacement(placeStage({ width: element.clientWidth, height: element.clientHeight }));
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { scale, left, top } = placement;
  return (
    <div className="stage-room" ref={room} {...(label !== undefined && { role: 'img', 'aria-label': label })}>
      <div
        className="stage"
        data-theme={theme}
        style={{
          width: STAGE.width,
          height: STAGE.height,
          transform: `translate(${left}px, ${top}px) scale(${scale})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}
