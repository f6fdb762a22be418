import { gridNumberOperators, gridTextOperators } from '../types.ts';
import type {
  GridAggregate,
  GridCondition,
  GridFilter,
  GridLayout,
  GridSort,
  GridTone,
  GridValue,
} from '../types.ts';

export const emptyGridLayout: GridLayout = {
  version: 1,
  widths: {},
  order: [],
  hidden: [],
  pinned: null,
  frozenRows: 0,
  collapsed: [],
  zoom: 100,
  dense: false,
  sort: [],
  filters: [],
  search: '',
  aggregates: {},
};

const zoomLimits = { least: 70, most: 200, step: 10 };

export function zoomBy(layout: GridLayout, steps: number): GridLayout {
  return { ...layout, zoom: clampZoom(layout.zoom + steps * zoomLimits.step) };
}

function clampZoom(zoom: number): number {
  return Math.max(zoomLimits.least, Math.min(Math.round(zoom), zoomLimits.most));
}

const aggregates: readonly GridAggregate[] = ['sum', 'average', 'count', 'min', 'max'];
const tones: readonly GridTone[] = ['none', 'error', 'warning', 'changed', 'missing', 'computed'];

/** Reads a layout that was kept somewhere; whatever of it isn't as it should be falls back to the untouched layout. */
export function readGridLayout(kept: unknown): GridLayout {
  if (!isRecord(kept) || kept['version'] !== 1) return emptyGridLayout;
  const { zoom, search, pinned, frozenRows } = kept;
  return {
    version: 1,
    widths: readEntries(kept['widths'], (width) => (isFiniteNumber(width) && width > 0 ? width : undefined)),
    order: readTexts(kept['order']),
    hidden: readTexts(kept['hidden']),
    pinned: Array.isArray(pinned) ? readTexts(pinned) : null,
    frozenRows: isFiniteNumber(frozenRows) ? Math.max(0, Math.round(frozenRows)) : 0,
    collapsed: readList(kept['collapsed'], (path) => (Array.isArray(path) ? readTexts(path) : undefined)),
    zoom: isFiniteNumber(zoom) ? clampZoom(zoom) : emptyGridLayout.zoom,
    dense: kept['dense'] === true,
    sort: readList(kept['sort'], readSort),
    filters: readList(kept['filters'], readFilter),
    search: typeof search === 'string' ? search : '',
    aggregates: readEntries(kept['aggregates'], (kind) =>
      kind === 'none' ? 'none' : aggregates.find((known) => known === kind),
    ),
  };
}

function readSort(kept: unknown): GridSort | undefined {
  if (!isRecord(kept)) return undefined;
  const { columnId, direction } = kept;
  if (typeof columnId !== 'string') return undefined;
  return direction === 'ascending' || direction === 'descending' ? { columnId, direction } : undefined;
}

function readFilter(kept: unknown): GridFilter | undefined {
  if (!isRecord(kept) || typeof kept['columnId'] !== 'string') return undefined;
  const condition = readCondition(kept['condition']);
  return condition === undefined ? undefined : { columnId: kept['columnId'], condition };
}

function readCondition(kept: unknown): GridCondition | undefined {
  if (!isRecord(kept)) return undefined;
  const { kind, values, value, low, high, text } = kept;
  switch (kind) {
    case 'values':
      return Array.isArray(values) ? { kind, values: values.filter(isGridValue) } : undefined;
    case 'number': {
      const operator = gridNumberOperators.find((known) => known === kept['operator']);
      return operator !== undefined && isFiniteNumber(value) ? { kind, operator, value } : undefined;
    }
    case 'between':
      return isFiniteNumber(low) && isFiniteNumber(high) ? { kind, low, high } : undefined;
    case 'text': {
      const operator = gridTextOperators.find((known) => known === kept['operator']);
      return operator !== undefined && typeof text === 'string' ? { kind, operator, text } : undefined;
    }
    case 'empty':
    case 'not-empty':
      return { kind };
    case 'tone': {
      const tone = tones.find((known) => known === kept['tone']);
      return tone === undefined ? undefined : { kind, tone };
    }
    default:
      return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isGridValue(value: unknown): value is GridValue {
  return value === null || typeof value === 'string' || isFiniteNumber(value);
}

function readList<T>(kept: unknown, read: (item: unknown) => T | undefined): T[] {
  return Array.isArray(kept) ? kept.map(read).filter((item) => item !== undefined) : [];
}

function readTexts(kept: unknown): string[] {
  return readList(kept, (item) => (typeof item === 'string' ? item : undefined));
}

function readEntries<T>(kept: unknown, read: (item: unknown) => T | undefined): Record<string, T> {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, item]) => {
      const value = read(item);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
