import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { describeCell, describeRejection } from '../editor/edit-session.ts';
import type { AmbiguousText } from '../editor/read-texts.ts';
import { useGridContext } from '../model/grid-context.ts';
import { useStoreSlice } from '../model/store.ts';
import type { GridLabels, GridReading } from '../types.ts';
import type { ReadingsPreview } from './preview-state.ts';
import { closePreview, firstChoice, takePreview } from './readings-preview.ts';

/** More than this are not listed one by one; they follow what is chosen for all. */
const mostListed = 200;
const mostRefusedListed = 20;

type Choice = GridReading['style'] | 'refused';

/** Asks how ambiguous numbers are meant, before any of them is stored. */
export function ReadingsDialog({ labels }: { readonly labels: GridLabels }) {
  const context = useGridContext();
  const preview = useStoreSlice(context.store, (state) => state.preview);
  return preview === null ? null : <OpenDialog preview={preview} labels={labels} />;
}

interface OpenDialogProps {
  readonly preview: ReadingsPreview;
  readonly labels: GridLabels;
}

function OpenDialog({ preview, labels }: OpenDialogProps) {
  const context = useGridContext();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { ambiguous, rejections } = preview.read;
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>(() => ambiguous.map(firstChoice));
  const [warned, setWarned] = useState(false);
  const missing = choices.filter((choice) => choice === undefined).length;

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    focusFirstOpen(element);
    return () => {
      // Closed first: beneath a modal dialog nothing takes the focus.
      element?.close();
      context.input?.focus({ preventScroll: true });
    };
  }, [context]);

  const choose = (index: number, choice: Choice) => setChoices((past) => past.with(index, choice));
  const chooseForAll = (style: GridReading['style']) =>
    setChoices((past) =>
      ambiguous.map(({ readings }, index) =>
        readings.some((reading) => reading.style === style) ? style : past[index],
      ),
    );
  const take = () => {
    if (missing > 0) {
      setWarned(true);
      focusFirstOpen(dialog.current);
      return;
    }
    takePreview(
      context,
      choices.map((choice) => (choice === undefined || choice === 'refused' ? null : choice)),
    );
  };

  return (
    <dialog
      ref={dialog}
      className="sg-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-hint`}
      onKeyDown={keepTabInside}
      onCancel={(event) => {
        event.preventDefault();
        closePreview(context, labels.readingsCancelled);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <h2 id={`${id}-title`}>{labels.readingsTitle}</h2>
        <p id={`${id}-hint`}>{labels.readingsHint}</p>
        {ambiguous.length < 2 ? null : (
          <div className="sg-dialog-buttons">
            <button type="button" onClick={() => chooseForAll('thousands')}>
              {labels.allAsThousands}
            </button>
            <button type="button" onClick={() => chooseForAll('decimals')}>
              {labels.allAsDecimals}
            </button>
          </div>
        )}
        <div className="sg-dialog-list">
          <table>
            <thead>
              <tr>
                <th scope="col">{labels.readingsCell}</th>
                <th scope="col">{labels.readingsText}</th>
                <th scope="col">{labels.asThousands}</th>
                <th scope="col">{labels.asDecimals}</th>
                <th scope="col">{labels.leaveRefused}</th>
              </tr>
            </thead>
            <tbody>
              {ambiguous.slice(0, mostListed).map((text, index) => (
                <ReadingLine
                  key={`${text.rowId} ${text.columnId}`}
                  name={`${id}-${index}`}
                  text={text}
                  cellName={describeCell(context, text)}
                  choice={choices[index]}
                  labels={labels}
                  onChoose={(choice) => choose(index, choice)}
                />
              ))}
            </tbody>
          </table>
          {ambiguous.length > mostListed ? (
            <p>{labels.andMore(labels.formatCount(ambiguous.length - mostListed))}</p>
          ) : null}
        </div>
        {rejections.length === 0 ? null : (
          <div className="sg-dialog-refused">
            <p>{labels.readingsRefused(labels.formatCount(rejections.length))}</p>
            <ul>
              {rejections.slice(0, mostRefusedListed).map((refused) => (
                <li key={`${refused.rowId} ${refused.columnId}`}>
                  <mark>{refused.text}</mark> {describeRejection(context, refused)}
                </li>
              ))}
            </ul>
            {rejections.length > mostRefusedListed ? (
              <p>{labels.andMore(labels.formatCount(rejections.length - mostRefusedListed))}</p>
            ) : null}
          </div>
        )}
        <div className="sg-dialog-buttons sg-dialog-end">
          <span role="alert" className="sg-dialog-warning">
            {warned && missing > 0 ? labels.readingsMissing(labels.formatCount(missing)) : ''}
          </span>
          <button type="submit" className="sg-primary">
            {labels.readingsTake}
          </button>
          <button type="button" onClick={() => closePreview(context, labels.readingsCancelled)}>
            {labels.readingsCancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface ReadingLineProps {
  readonly name: string;
  readonly text: AmbiguousText;
  readonly cellName: string;
  readonly choice: Choice | undefined;
  readonly labels: GridLabels;
  readonly onChoose: (choice: Choice) => void;
}

function ReadingLine({ name, text, cellName, choice, labels, onChoose }: ReadingLineProps) {
  const radio = (value: Choice, label: string, meaning: string) => (
    <label>
      <input
        type="radio"
        name={name}
        checked={choice === value}
        data-open={choice === undefined}
        aria-label={`${cellName}, ${text.text}: ${meaning}${label === '' ? '' : ` (${label})`}`}
        onChange={() => onChoose(value)}
      />{' '}
      {label}
    </label>
  );
  const reading = (style: GridReading['style'], styleName: string) => {
    const found = text.readings.find((each) => each.style === style);
    return found === undefined ? '–' : radio(style, found.label, styleName);
  };
  return (
    <tr data-open={choice === undefined}>
      <th scope="row">{cellName}</th>
      <td>
        <mark>{text.text}</mark>
      </td>
      <td>{reading('thousands', labels.asThousands)}</td>
      <td>{reading('decimals', labels.asDecimals)}</td>
      <td>{radio('refused', '', labels.leaveRefused)}</td>
    </tr>
  );
}

/** A modal dialog lets Tab out to the window's own controls, which an application doesn't have. */
function keepTabInside(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button, input')];
  const first = stops[0];
  const last = stops.at(-1);
  const from = event.shiftKey ? first : last;
  if (document.activeElement !== from) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** The first choice that is still open, or the button that takes them all. */
function focusFirstOpen(dialog: HTMLDialogElement | null): void {
  const target =
    dialog?.querySelector<HTMLElement>('input[data-open="true"]') ??
    dialog?.querySelector<HTMLElement>('.sg-primary');
  target?.focus();
}
