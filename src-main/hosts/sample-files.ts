import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import type { SampleSource } from '../application/setup/begin.ts';
import { isoDate } from '../contract/base.ts';
import { schemeFile } from '../contract/scheme-shapes.ts';
import { CouncilRole } from '../domain/council/council.ts';
import { schemeFromFile } from '../domain/scoring/schemes/scheme-file.ts';
import { ClusterKind, UnitKind } from '../domain/units/unit.ts';

const unitsFile = z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(UnitKind) }));

const clustersFile = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(ClusterKind),
    schemeKey: z.string(),
    members: z.array(z.string()),
  }),
);

const councilFile = z.object({
  name: z.string(),
  decisionNumber: z.string(),
  validFrom: isoDate,
  members: z.array(z.object({ fullName: z.string(), post: z.string(), role: z.enum(CouncilRole) })),
});

/** Reads the sample province and the schemes that the program brings along. Throws when one of the files is wrong. */
export function readSampleFiles(resourcesFolder: string): SampleSource {
  const read = (...names: string[]): unknown =>
    JSON.parse(readFileSync(path.join(resourcesFolder, ...names), 'utf8'));
  const schemeNames = readdirSync(path.join(resourcesFolder, 'schemes')).toSorted();
  return {
    province: {
      units: unitsFile.parse(read('sample', 'units.json')),
      clusters: clustersFile.parse(read('sample', 'clusters.json')),
      council: councilFile.parse(read('sample', 'council.json')),
    },
    schemes: schemeNames.map((name) => schemeFromFile(schemeFile.parse(read('schemes', name)))),
  };
}
