import { readFileSync, writeFileSync } from 'node:fs';

import { z } from 'zod';

import type { RememberedDisplay } from './display-choice.ts';

const schema = z.object({
  id: z.number(),
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});

export interface DisplayMemory {
  read(): RememberedDisplay | null;
  write(display: RememberedDisplay): void;
}

/** Remembers the hall's display in a small file of this computer; it belongs to the room, not to the council's data. */
export function createDisplayMemory(file: string): DisplayMemory {
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        // Absent or unreadable: the display is chosen as on the first day, which is always safe.
        return null;
      }
    },
    write(display) {
      try {
        writeFileSync(file, JSON.stringify(schema.parse(display)));
      } catch {
        // A convenience only: a full disk must not stop the hall screen.
      }
    },
  };
}
