import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import type { SampleSource } from '../application/setup/begin.ts';
import { isoDate } from '../contract/base.ts';
import { factContentShape } from '../contract/fact-shapes.ts';
import { schemeFile } from '../contract/scheme-shapes.ts';
import { AwardCategory, SubjectKind } from '../domain/awards/award.ts';
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
  members: z.array(
    z.object({
      fullName: z.string(),
      post: z.string(),
      role: z.enum(CouncilRole),
      unit: z.string().nullable().default(null),
      headsUnit: z.boolean().default(false),
    }),
  ),
});

const formerUnitsFile = z.object({
  existedFrom: isoDate,
  endedOn: isoDate,
  on: isoDate,
  basis: z.string(),
  districts: z.array(z.object({ code: z.string(), name: z.string() })),
  successors: z.array(
    z.object({ successor: z.string(), districts: z.array(z.string()), from: z.array(z.string()) }),
  ),
});

const peopleFile = z.object({
  subjects: z.array(
    z.object({
      kind: z.enum(SubjectKind),
      salutation: z.string(),
      name: z.string(),
      position: z.string(),
      unit: z.string(),
      objectClass: z.string(),
      birthYear: z.int().nullable().default(null),
      facts: z.array(z.intersection(factContentShape, z.object({ source: z.string() }))),
      honours: z.array(
        z.object({
          awardCode: z.string(),
          year: z.int(),
          decisionNumber: z.string(),
          decisionDate: isoDate,
          decidedBy: z.string(),
          category: z.enum(AwardCategory).optional(),
          unit: z.string().optional(),
        }),
      ),
    }),
  ),
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
      formerUnits: formerUnitsFile.parse(read('sample', 'former-units.json')),
      people: peopleFile.parse(read('sample', 'people.json')),
    },
    schemes: schemeNames.map((name) => schemeFromFile(schemeFile.parse(read('schemes', name)))),
  };
}
