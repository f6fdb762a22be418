import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { CouncilKind } from '../../domain/council/council.ts';
import type { CouncilRole } from '../../domain/council/council.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ClusterId, CouncilId, CouncilMemberId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import type { ClusterKind, UnitKind } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { storeFormerUnits, unitOfCode } from './former-units.ts';
import type { FormerUnits } from './former-units.ts';
import { storePeople } from './sample-people.ts';
import type { SamplePeople } from './sample-people.ts';

/** The sample province as it lies in resources/sample; members of the council are made up. */
export type SampleProvince = {
  readonly units: readonly { code: string; name: string; kind: UnitKind }[];
  readonly clusters: readonly {
    name: string;
    kind: ClusterKind;
    schemeKey: string;
    members: readonly string[];
  }[];
  readonly council: {
    readonly name: string;
    readonly decisionNumber: string;
    readonly validFrom: IsoDate;
    readonly members: readonly {
      fullName: string;
      post: string;
      role: CouncilRole;
      /** The code of the member's unit; null for those who serve in none of the sample. */
      unit: string | null;
      headsUnit: boolean;
    }[];
  };
  readonly formerUnits: FormerUnits;
  readonly people: SamplePeople;
};

export type SampleSource = { readonly province: SampleProvince; readonly schemes: readonly Scheme[] };

type BeginPorts = CommandPorts & { ids: IdSource; sample: SampleSource };

/**
 * Fills the untouched database with the sample province, its people and its schemes, without scores. Refused once begun. The number
 * of units it answers with is that of the units of today.
 */
export function loadSample(
  ports: BeginPorts,
): Result<{ units: number; clusters: number; members: number }, Refusal> {
  return command(ports, 'load_sample', 'setup', (repositories) => {
    if (repositories.settings.get('started') === true) return refuse('not_empty');
    const { province, schemes } = ports.sample;
    storeSchemes(repositories, schemes);
    const idOfCode = storeUnits(repositories, ports.ids, province);
    storeClusters(repositories, ports.ids, province, schemes[0]?.year ?? 0, idOfCode);
    storeCouncil(repositories, ports.ids, province, idOfCode);
    const idOfAnyCode = storeFormerUnits(repositories, ports.ids, province.formerUnits, idOfCode);
    storePeople(repositories, ports.ids, province.people, idOfAnyCode);
    repositories.settings.set('hasSample', true);
    repositories.settings.set('started', true);
    const value = {
      units: province.units.length,
      clusters: province.clusters.length,
      members: province.council.members.length,
    };
    return ok({ value, payload: value, changed: everything });
  });
}

/** Begins an empty year: only the schemes are there, since nothing can be scored without one. */
export function startEmpty(ports: BeginPorts): Result<Record<string, never>, Refusal> {
  return command(ports, 'start_empty', 'setup', (repositories) => {
    if (repositories.settings.get('started') === true) return refuse('not_empty');
    storeSchemes(repositories, ports.sample.schemes);
    repositories.settings.set('started', true);
    return ok({ value: {}, payload: {}, changed: everything });
  });
}

const everything = (['setup', 'units', 'clusters', 'council', 'people', 'register'] as const).map(
  (topic) => ({ topic, id: null }),
);

function storeSchemes(repositories: Repositories, schemes: readonly Scheme[]): void {
  for (const scheme of schemes) repositories.schemes.insert(scheme);
}

function storeUnits(
  repositories: Repositories,
  ids: IdSource,
  province: SampleProvince,
): ReadonlyMap<string, UnitId> {
  const idOfCode = new Map<string, UnitId>();
  for (const { code, name, kind } of province.units) {
    const id = ids.newId() as UnitId;
    idOfCode.set(code, id);
    repositories.units.insert({
      id,
      code,
      name,
      kind,
      validFrom: '2025-07-01' as IsoDate,
      validTo: null,
      isSample: true,
      revision: 1,
    });
  }
  return idOfCode;
}

function storeClusters(
  repositories: Repositories,
  ids: IdSource,
  province: SampleProvince,
  year: number,
  idOfCode: ReadonlyMap<string, UnitId>,
): void {
  for (const { name, kind, schemeKey, members } of province.clusters) {
    repositories.clusters.insert({
      id: ids.newId() as ClusterId,
      year,
      name,
      kind,
      schemeKey,
      schemeVersion: 1,
      members: members.map((code, index) => ({
        unitId: unitOfCode(idOfCode, code),
        role: index === 0 ? 'head' : index === 1 ? 'deputy' : 'member',
      })),
      revision: 1,
    });
  }
}

function storeCouncil(
  repositories: Repositories,
  ids: IdSource,
  { council }: SampleProvince,
  idOfCode: ReadonlyMap<string, UnitId>,
): void {
  const { name, decisionNumber, validFrom } = council;
  const councilId = ids.newId() as CouncilId;
  repositories.council.save({
    id: councilId,
    kind: CouncilKind.provincial,
    name,
    decisionNumber,
    validFrom,
    validTo: null,
    revision: 1,
  });
  for (const { fullName, post, role, unit, headsUnit } of council.members) {
    repositories.council.insertMember(councilId, {
      id: ids.newId() as CouncilMemberId,
      fullName,
      post,
      role,
      unitId: unit === null ? null : unitOfCode(idOfCode, unit),
      headsUnit,
      subjectId: null,
      replacesId: null,
      validFrom,
      validTo: null,
      revision: 1,
    });
  }
}
