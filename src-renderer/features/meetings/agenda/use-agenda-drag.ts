import { useCallback, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';

import type { AgendaItemId } from '../../../../src-main/domain/kernel/ids.ts';
import type { AgendaPlace } from '../../../../src-main/domain/meetings/agenda.ts';
import { dropPlace } from './drop-place.ts';
import type { AgendaLine, DropPlace } from './drop-place.ts';

type Drag = { readonly itemId: AgendaItemId; readonly place: DropPlace | null };

/** Moves items by their handles with mouse, pen or finger; Esc lets go without moving. */
export function useAgendaDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (itemId: AgendaItemId, place: AgendaPlace) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const current = useRef<Drag | null>(null);

  const update = useCallback((next: Drag | null) => {
    current.current = next;
    setDrag(next);
  }, []);

  /** Begins with the press of a handle; the window follows until the pointer is let go, wherever that is. */
  const begin = useCallback(
    (event: ReactPointerEvent, itemId: AgendaItemId) => {
      if (event.button !== 0) return;
      event.preventDefault();
      update({ itemId, place: null });
      const move = ({ clientY }: PointerEvent): void => {
        update({ itemId, place: dropPlace(linesOf(list.current), itemId, clientY) });
        keepInView(list.current, clientY);
      };
      const end = (): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', escape, true);
        update(null);
      };
      const drop = (): void => {
        const place = current.current?.place;
        end();
        if (place) onMove(itemId, place);
      };
      const escape = (pressed: KeyboardEvent): void => {
        if (pressed.key !== 'Escape') return;
        pressed.stopPropagation();
        end();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', drop);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', escape, true);
    },
    [list, onMove, update],
  );

  return { drag, begin };
}

function linesOf(list: HTMLElement | null): AgendaLine[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-agenda-line]') ?? [])].map((element) => {
    const { top, height } = element.getBoundingClientRect();
    return {
      kind: element.dataset['agendaLine'] === 'heading' ? 'heading' : 'item',
      itemId: (element.dataset['itemId'] ?? '') as AgendaItemId,
      section: element.dataset['section'] ?? '',
      middle: top + height / 2,
    };
  });
}

const edge = 40;
const stepPx = 14;

/** A long agenda moves under a pointer that comes near the edge of its panel. */
function keepInView(list: HTMLElement | null, y: number): void {
  const panel = list?.closest('.meeting-panel');
  if (!panel) return;
  const { top, bottom } = panel.getBoundingClientRect();
  if (y < top + edge) panel.scrollBy(0, -stepPx);
  else if (y > bottom - edge) panel.scrollBy(0, stepPx);
}
