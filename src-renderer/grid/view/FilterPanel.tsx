import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { decimalsOf } from '../clipboard/copy.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { GridCondition, GridValue } from '../types.ts';
import { conditionFields, conditionFrom, conditionNames, nameOf, textsOf } from './condition-form.ts';
import type { ConditionTexts } from './condition-form.ts';
import { facetsOf, rowMatcher } from './filter-rows.ts';
import { filterColumn } from './layout-actions.ts';
import { readDecimal } from './read-number.ts';
import type { ConditionName } from './view-labels.ts';

interface FilterPanelProps {
  readonly context: GridContext;
  readonly columnId: string;
  readonly onClose: (refocus: boolean) => void;
}

/** More checkboxes than this help nobody; the search narrows them down. */
const mostListed = 300;

/** The filter of one column: a condition, or the values to show with how many rows hold each. */
export function FilterPanel({ context, columnId, onClose }: FilterPanelProps) {
  const { props, labels, gridLayout } = context.rendered;
  const { view } = labels;
  const id = useId();
  const current = gridLayout.filters.find((filter) => filter.columnId === columnId)?.condition;
  const facets = useMemo(() => {
    // Those of the rows that the other columns' filters let through.
    const others = gridLayout.filters.filter((filter) => filter.columnId !== columnId);
    const passes = rowMatcher(others, gridLayout.search, props.columns, props);
    return facetsOf(props.rows.filter(passes), columnId, props);
  }, [gridLayout, columnId, props]);
  const hasNumbers = facets.some((facet) => typeof facet.value === 'number');
  const [name, setName] = useState<ConditionName | null>(nameOf(current));
  const column = props.columns.find((each) => each.id === columnId);
  const decimals = column === undefined ? 0 : (decimalsOf(column) ?? 0);
  const [texts, setTexts] = useState<ConditionTexts>(() =>
    textsOf(current, (value) => props.format(value, { rowId: props.rows[0]?.id ?? '', columnId })),
  );
  const [search, setSearch] = useState('');
  const [unchecked, setUnchecked] = useState<ReadonlySet<GridValue>>(
    () =>
      new Set(
        current?.kind === 'values'
          ? facets.map((facet) => facet.value).filter((value) => !current.values.includes(value))
          : [],
      ),
  );
  const [problem, setProblem] = useState('');
  const sought = foldText(search);
  const matching = facets.filter((facet) => foldText(facet.text).includes(sought));
  const listed = matching.slice(0, mostListed);
  const areAllChecked = matching.every((facet) => !unchecked.has(facet.value));

  function finish(condition: GridCondition | null): void {
    onClose(true);
    filterColumn(context, columnId, condition);
  }

  function apply(): void {
    if (name !== null) {
      const condition = conditionFrom(name, texts, (text) => readDecimal(text, decimals));
      if (condition === null) setProblem(view.needsNumber);
      else finish(condition);
      return;
    }
    // As in Excel, what the search has found is what is meant.
    const chosen = (sought === '' ? facets : matching).filter((facet) => !unchecked.has(facet.value));
    finish(
      chosen.length === facets.length ? null : { kind: 'values', values: chosen.map((facet) => facet.value) },
    );
  }

  function toggle(values: readonly GridValue[], checked: boolean): void {
    setName(null);
    setUnchecked((before) => {
      const next = new Set(before);
      for (const value of values) {
        if (checked) next.delete(value);
        else next.add(value);
      }
      return next;
    });
  }

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    apply();
  }

  const fields = name === null ? [] : conditionFields(name);
  return (
    <div className="sg-filter" role="presentation" onKeyDown={handleKey}>
      <label className="sg-field">
        {view.filterCondition}
        <select
          value={name ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setProblem('');
            setName(conditionNames(hasNumbers).find((each) => each === chosen) ?? null);
          }}
        >
          <option value="">{view.noCondition}</option>
          {conditionNames(hasNumbers).map((each) => (
            <option key={each} value={each}>
              {view.conditions[each]}
            </option>
          ))}
        </select>
      </label>
      {fields.map((field) => (
        <label key={field} className="sg-field">
          {fieldLabel(view, field, hasNumbers, fields.length)}
          <input
            value={texts[field]}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-problem`}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setProblem('');
              setTexts((before) => ({ ...before, [field]: text }));
            }}
          />
        </label>
      ))}
      <p id={`${id}-problem`} className="sg-problem" role="alert">
        {problem}
      </p>
      {name === null ? (
        <fieldset className="sg-values">
          <legend>{view.filterValues}</legend>
          <input
            data-autofocus
            type="search"
            aria-label={view.filterSearch}
            placeholder={view.filterSearch}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <label className="sg-check">
            <input
              type="checkbox"
              checked={areAllChecked}
              onChange={(event) =>
                toggle(
                  matching.map((facet) => facet.value),
                  event.currentTarget.checked,
                )
              }
            />
            {view.filterAll}
          </label>
          <div className="sg-value-list">
            {listed.map((facet) => (
              <label key={JSON.stringify(facet.value)} className="sg-check">
                <input
                  type="checkbox"
                  checked={!unchecked.has(facet.value)}
                  onChange={(event) => toggle([facet.value], event.currentTarget.checked)}
                />
                <span className="sg-check-text">{facet.value === null ? view.filterEmpty : facet.text}</span>
                <span className="sg-check-count">{labels.formatCount(facet.count)}</span>
              </label>
            ))}
            {matching.length === 0 ? <p className="sg-hint">{view.noValues}</p> : null}
            {matching.length > listed.length ? (
              <p className="sg-hint">
                {view.moreValues(labels.formatCount(matching.length - listed.length))}
              </p>
            ) : null}
          </div>
        </fieldset>
      ) : null}
      <div className="sg-panel-buttons">
        <button type="button" className="sg-button sg-button-main" onClick={apply}>
          {view.apply}
        </button>
        {current === undefined ? null : (
          <button type="button" className="sg-button" onClick={() => finish(null)}>
            {view.clearFilter}
          </button>
        )}
        <button type="button" className="sg-button" onClick={() => onClose(true)}>
          {view.cancel}
        </button>
      </div>
    </div>
  );
}

function fieldLabel(
  view: GridContext['rendered']['labels']['view'],
  field: keyof ConditionTexts,
  hasNumbers: boolean,
  count: number,
): string {
  if (field === 'second') return view.conditionHigh;
  if (count === 2) return view.conditionLow;
  return hasNumbers ? view.conditionNumber : view.conditionText;
}
