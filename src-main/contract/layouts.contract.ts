import { z } from 'zod';

import type { Json } from '../domain/kernel/canonical-json.ts';
import { procedure } from './base.ts';

const grid = z.string().regex(/^[a-z0-9-]{1,64}$/);

const LONGEST_LAYOUT = 64 * 1024;

/** Widths, order and what is hidden, as the grid writes it. */
const layout = z.custom<Json>(
  (value) => z.json().safeParse(value).success && JSON.stringify(value).length <= LONGEST_LAYOUT,
);

export const layoutsContract = {
  /** How the office arranged a grid; null where it never did. */
  get: procedure.input(z.object({ grid })).output(z.object({ layout })),
  save: procedure.input(z.object({ grid, layout })).output(z.object({})),
};
