import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Json } from '../../src-main/domain/kernel/canonical-json.ts';
import { client, orpc } from '../api/page-connection.ts';
import { emptyGridLayout, readGridLayout } from '../grid/index.ts';
import type { GridLayout } from '../grid/index.ts';
import { notifyError } from './notify.ts';

/** A drag tells of every pixel; what is kept is where it ends. */
const settleMs = 400;

/** How the office arranged a grid: kept in the database, so that every window and the next start show it so. */
export function useKeptLayout(grid: string): {
  layout: GridLayout;
  keepLayout: (layout: GridLayout) => void;
} {
  const queryClient = useQueryClient();
  const stored = useQuery(orpc.layouts.get.queryOptions({ input: { grid } }));
  const [own, setOwn] = useState<GridLayout | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const unsaved = useRef<GridLayout | null>(null);

  function save(): void {
    const layout = unsaved.current;
    if (layout === null) return;
    unsaved.current = null;
    // Another cluster of the scheme shows all its units: what is looked for is a matter of the moment.
    const kept = { ...layout, filters: [], search: '' };
    const json = JSON.parse(JSON.stringify(kept)) as Json;
    queryClient.setQueryData(orpc.layouts.get.queryOptions({ input: { grid } }).queryKey, { layout: json });
    client.layouts.save({ grid, layout: json }).catch(notifyError);
  }

  // Leaving the page must not lose what was arranged last.
  const saveLast = useEffectEvent(save);
  useEffect(() => () => saveLast(), []);

  return {
    layout: own ?? (stored.data ? readGridLayout(stored.data.layout) : emptyGridLayout),
    keepLayout: (layout) => {
      setOwn(layout);
      unsaved.current = layout;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(save, settleMs);
    },
  };
}
