import { AwardCategory, SubjectKind } from '../../../../src-main/domain/awards/award.ts';
import { DossierField } from '../../../../src-main/domain/dossiers/dossier-field.ts';
import { DossierStage } from '../../../../src-main/domain/dossiers/stage.ts';
import { createAwardRecogniser } from '../../../../src-main/domain/intake/recognise-award.ts';
import type { KnownAward } from '../../../../src-main/domain/intake/recognise-award.ts';
import { createUnitRecogniser } from '../../../../src-main/domain/intake/recognise-unit.ts';
import type { KnownUnit } from '../../../../src-main/domain/intake/recognise-unit.ts';
import { err, ok } from '../../../../src-main/domain/kernel/result.ts';
import { comparePersonNames, compareVietnamese } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { Verdict } from '../../../../src-main/domain/law/finding.ts';
import type { GridChoice, GridColumn, GridColumnTexts, GridValue } from '../../../grid/index.ts';

/** Columns that the program fills in, beside those of the dossier's own fields. */
type ComputedColumn = 'subjectKind' | 'verdict' | 'parts' | 'stage' | 'decision' | 'round' | 'source';

/** A field that the list shows and takes input for; the round and the tie to the registry have their own ways. */
export type ListField = Exclude<DossierField, 'roundId' | 'subjectId'>;

export type ColumnId = ListField | ComputedColumn;

/** What columns are made of, in the language of the page. */
export type ColumnSource = {
  readonly units: readonly KnownUnit[];
  readonly awards: readonly KnownAward[];
  readonly title: (id: ColumnId) => string;
  readonly kind: (kind: SubjectKind) => string;
  readonly category: (category: AwardCategory) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly stage: (stage: DossierStage) => string;
  readonly unknownUnit: (text: string) => string;
  readonly unknownAward: (text: string) => string;
};

/** Whether a column holds a field that an officer may change. */
export function isListField(columnId: string): columnId is ListField {
  return columnId in DossierField && columnId !== 'roundId' && columnId !== 'subjectId';
}

/** The columns of the list; the name stays in sight. */
export function dossierColumns(source: ColumnSource): readonly GridColumn[] {
  const { title } = source;
  const units = source.units.map(({ id, name }) => ({ value: id, label: name }));
  const awards = source.awards.map(({ code, name }) => ({ value: code, label: name }));
  const recogniser = createUnitRecogniser(source.units);
  const awardOf = createAwardRecogniser(source.awards);
  const column = (id: ColumnId, width: number, more: Partial<GridColumn> = {}): GridColumn => ({
    id,
    title: title(id),
    width,
    kind: 'text',
    sortable: true,
    ...more,
  });
  const categories = Object.values(AwardCategory).map((value) => ({
    value,
    label: source.category(value),
  }));
  return [
    column('salutation', 52, {
      pinned: true,
      kind: 'choice',
      choices: ['Ông', 'Bà'].map((value) => ({ value, label: value })),
    }),
    column('name', 212, { pinned: true, compare: byText(comparePersonNames) }),
    column('position', 98),
    column(
      'unitId',
      150,
      chosen(
        units,
        recogniserTexts(units, (text) => recogniser.match(text)?.id ?? null, source.unknownUnit),
      ),
    ),
    column('awardCode', 206, chosen(awards, recogniserTexts(awards, awardOf, source.unknownAward))),
    column('verdict', 138, computed(Verdict)),
    column('parts', 62, { kind: 'readonly', align: 'center' }),
    column('stage', 126, computed(DossierStage)),
    column('dueOn', 96, { kind: 'date' }),
    column('note', 150),
    column('achievement', 220),
    column('subjectKind', 92, computed(SubjectKind)),
    column('objectClass', 150),
    column('category', 124, { kind: 'choice', choices: categories }),
    column('field', 120),
    column('receivedOn', 96, { kind: 'date' }),
    column('submission', 180),
    column('decision', 110, { kind: 'readonly' }),
    column('round', 140, { kind: 'readonly' }),
    column('source', 150, { kind: 'readonly' }),
  ];
}

/** A column of codes that the program fills in, in the order of their set. */
function computed(values: Readonly<Record<string, string>>): Partial<GridColumn> {
  const order = Object.values(values);
  const place = (value: GridValue) => order.findIndex((known) => known === value);
  return { kind: 'readonly', compare: (one, other) => place(one) - place(other) };
}

/** The words for the codes that the program fills in, by column. */
export function computedTexts({
  kind,
  verdict,
  stage,
}: Pick<ColumnSource, 'kind' | 'verdict' | 'stage'>): ReadonlyMap<string, ReadonlyMap<GridValue, string>> {
  const texts = <Value extends string>(
    values: Readonly<Record<string, Value>>,
    textOf: (value: Value) => string,
  ) => new Map<GridValue, string>(Object.values(values).map((value) => [value, textOf(value)]));
  return new Map([
    ['subjectKind', texts(SubjectKind, kind)],
    ['verdict', texts(Verdict, verdict)],
    ['stage', texts(DossierStage, stage)],
  ]);
}

function chosen(choices: readonly GridChoice[], texts: GridColumnTexts): Partial<GridColumn> {
  const labels = new Map<GridValue, string>(choices.map(({ value, label }) => [value, label]));
  return {
    kind: 'choice',
    choices,
    texts,
    compare: (one, other) =>
      compareVietnamese(labels.get(one) ?? String(one), labels.get(other) ?? String(other)),
  };
}

/** Takes a choice as lists write it too, such as `UBND xã Bum Tở` or `BK UBND tỉnh`. */
function recogniserTexts(
  choices: readonly GridChoice[],
  recognise: (text: string) => string | null,
  unknown: (text: string) => string,
): GridColumnTexts {
  const labels = new Map<GridValue, string>(choices.map(({ value, label }) => [value, label]));
  const values = new Map(choices.map(({ value, label }) => [label, value]));
  return textsOf(labels, (text) => {
    if (text === '') return ok(null);
    const value = values.get(text) ?? recognise(text);
    return value === null ? err(unknown(text)) : ok(value);
  });
}

function textsOf(
  labels: ReadonlyMap<GridValue, string>,
  parse: (text: string) => ReturnType<GridColumnTexts['parse']>,
): GridColumnTexts {
  return {
    format: (value) => labels.get(value) ?? String(value ?? ''),
    parse: (text) => parse(text.normalize('NFC').trim()),
  };
}

function byText(compare: (one: string, other: string) => number) {
  return (one: GridValue, other: GridValue) => compare(String(one ?? ''), String(other ?? ''));
}
