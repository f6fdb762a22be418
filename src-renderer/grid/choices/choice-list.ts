import { choicesOf, filterChoices } from '../model/column-texts.ts';
import { valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { GridColumn } from '../types.ts';

/** Opens the list of a choice cell whose edit begins, at its value. */
export function openChoiceList(context: GridContext): void {
  const column = editedColumn(context);
  if (column?.kind !== 'choice' || context.session === null) return;
  const options = choicesOf(column, context.rendered.labels);
  const value = valueOf(context, context.session);
  const index = options.findIndex((choice) => choice.value === value);
  context.store.update({ choiceList: { options, index } });
}

/** Narrows the list to what has been typed; the first choice stands ready for Enter. */
export function filterChoiceList(context: GridContext): void {
  const column = editedColumn(context);
  if (column?.kind !== 'choice') return;
  const typed = context.input?.value ?? '';
  const options = filterChoices(choicesOf(column, context.rendered.labels), typed);
  const index = typed.trim() === '' || options.length === 0 ? -1 : 0;
  context.store.update({ choiceList: { options, index } });
}

/** Arrow keys in the open list. False where the key is not for it. */
export function moveInChoiceList(context: GridContext, key: string): boolean {
  const { choiceList } = context.store.get();
  if (choiceList === null || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
  const { options, index } = choiceList;
  if (options.length === 0) return true;
  const next = key === 'ArrowDown' ? index + 1 : Math.max(index, 0) - 1;
  context.store.update({ choiceList: { options, index: (next + options.length) % options.length } });
  return true;
}

/** The text that an edit comes to: the choice that the list stands at, otherwise what was typed. */
export function editedText(context: GridContext, typed: string): string {
  const { choiceList } = context.store.get();
  return choiceList?.options[choiceList.index]?.label ?? typed;
}

function editedColumn({ session, rendered }: GridContext): GridColumn | undefined {
  const index = session === null ? undefined : rendered.layout.indexById.get(session.columnId);
  return index === undefined ? undefined : rendered.layout.columns[index];
}
