import { eq } from 'drizzle-orm';

import type { GridLayoutRepository, SettingRepository } from '../../application/repositories.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import { gridLayout, setting } from '../schema/settings.ts';
import type { Drizzle } from './drizzle.ts';

export function createSettingRepository(db: Drizzle): SettingRepository {
  return {
    get(name) {
      const row = db.select().from(setting).where(eq(setting.name, name)).get();
      return row && (JSON.parse(row.value) as Json);
    },
    set(name, value) {
      const text = canonicalJson(value);
      db.insert(setting)
        .values({ name, value: text })
        .onConflictDoUpdate({ target: setting.name, set: { value: text } })
        .run();
    },
  };
}

export function createGridLayoutRepository(db: Drizzle): GridLayoutRepository {
  return {
    get(grid) {
      const row = db.select().from(gridLayout).where(eq(gridLayout.grid, grid)).get();
      return row && (JSON.parse(row.layout) as Json);
    },
    set(grid, value) {
      const layout = canonicalJson(value);
      db.insert(gridLayout)
        .values({ grid, layout })
        .onConflictDoUpdate({ target: gridLayout.grid, set: { layout } })
        .run();
    },
  };
}
