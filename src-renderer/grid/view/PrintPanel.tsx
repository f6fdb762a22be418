import { useId, useState } from 'react';
import type { FormEvent } from 'react';

import type { GridContext } from '../model/grid-context.ts';
import type { Orientation } from './print-plan.ts';

interface PrintPanelProps {
  readonly context: GridContext;
  readonly onClose: (refocus: boolean) => void;
}

/** What to print and how. */
export function PrintPanel({ context, onClose }: PrintPanelProps) {
  const { props, labels, rows, ordered, layout } = context.rendered;
  const { view } = labels;
  const id = useId();
  const [title, setTitle] = useState(props.printTitle ?? props.label);
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const [fitToWidth, setFitToWidth] = useState(true);
  const [allColumns, setAllColumns] = useState(false);
  const [allRows, setAllRows] = useState(false);
  const hasHiddenColumns = layout.columns.length < ordered.length;
  const hasHiddenRows = rows.length < props.rows.length;

  function print(event: FormEvent): void {
    event.preventDefault();
    onClose(true);
    const date = new Intl.DateTimeFormat('vi-VN').format(new Date());
    context.store.update({ printing: { title, date, orientation, fitToWidth, allColumns, allRows } });
  }

  return (
    <form className="sg-print-panel" onSubmit={print}>
      <label className="sg-field">
        {view.printHeading}
        <input data-autofocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <Choice
        name={`${id}-orientation`}
        legend={view.orientation}
        value={orientation}
        options={{ landscape: view.landscape, portrait: view.portrait }}
        onChange={setOrientation}
      />
      {hasHiddenColumns ? (
        <Choice
          name={`${id}-columns`}
          legend={view.printColumns}
          value={allColumns ? 'all' : 'shown'}
          options={{ shown: view.printShown, all: view.printAll }}
          onChange={(chosen) => setAllColumns(chosen === 'all')}
        />
      ) : null}
      {hasHiddenRows ? (
        <Choice
          name={`${id}-rows`}
          legend={view.printRows}
          value={allRows ? 'all' : 'shown'}
          options={{
            shown: view.printShownRows(labels.formatCount(rows.length)),
            all: view.printAllRows(labels.formatCount(props.rows.length)),
          }}
          onChange={(chosen) => setAllRows(chosen === 'all')}
        />
      ) : null}
      <label className="sg-check">
        <input
          type="checkbox"
          checked={fitToWidth}
          onChange={(event) => setFitToWidth(event.currentTarget.checked)}
        />
        {view.fitToWidth}
      </label>
      <div className="sg-panel-buttons">
        <button type="submit" className="sg-button sg-button-main">
          {view.printNow}
        </button>
        <button type="button" className="sg-button" onClick={() => onClose(true)}>
          {view.cancel}
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ name, legend, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="sg-choice">
      <legend>{legend}</legend>
      {(Object.entries(options) as [Value, string][]).map(([option, label]) => (
        <label key={option} className="sg-check">
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
