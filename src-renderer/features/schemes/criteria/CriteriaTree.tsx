import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { EditDraft } from '../use-scheme-editor.ts';
import { CriterionRow } from './CriterionRow.tsx';
import type { RowColumn } from './CriterionRow.tsx';
import { endOf, isGroup } from './draft-tree.ts';
import type { DraftTree, DropPlace } from './draft-tree.ts';
import type { GroupSum } from './group-sums.ts';
import { treeAction } from './tree-keys.ts';
import type { TreeAction } from './tree-keys.ts';

/** Where the keyboard shall be after lines have moved. */
export type FocusWish = { readonly id: number; readonly column: RowColumn; readonly selects: boolean };

/**
 * The criteria as a table that is a tree: every cell is a field at once, arrow keys go from line to line, and Alt with an
 * arrow moves a line with all that belongs to it.
 */
export function CriteriaTree({
  tree,
  sums,
  flagged,
  isReadOnly,
  focusWish,
  onEdit,
  onAction,
  onDrop,
  onOpenFormula,
  onFocusRow,
}: {
  tree: DraftTree;
  sums: ReadonlyMap<number | null, GroupSum>;
  /** Lines with errors or warnings. */
  flagged: ReadonlyMap<string, 'error' | 'warning'>;
  isReadOnly: boolean;
  focusWish: FocusWish | null;
  onEdit: EditDraft;
  onAction: (action: TreeAction, id: number, column: RowColumn) => void;
  onDrop: (id: number, targetId: number, place: DropPlace) => void;
  onOpenFormula: (id: number) => void;
  onFocusRow: (id: number) => void;
}) {
  const { t } = useTranslation('schemes');
  const table = useRef<HTMLTableElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(new Set());
  const visible = useMemo(() => visibleLines(tree, collapsed), [tree, collapsed]);

  useLayoutEffect(() => {
    if (!focusWish) return;
    const field = table.current?.querySelector<HTMLElement>(
      `tr[data-id="${focusWish.id}"] [data-column="${focusWish.column}"]`,
    );
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
    if (focusWish.selects && field && isText(field)) field.select();
  }, [focusWish]);

  const toggle = useCallback((id: number, wanted?: boolean) => {
    setCollapsed((before) => {
      const next = new Set(before);
      if (wanted ?? !next.has(id)) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const field = event.target;
    if (!(field instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    const row = field.closest('tr');
    const column = field.dataset['column'] as RowColumn | undefined;
    if (!row || column === undefined) return;
    const action = treeAction(event);
    if (action === null) {
      moveAlong(event, row, field);
      return;
    }
    if (action === 'collapse' || action === 'expand') {
      event.preventDefault();
      toggle(Number(row.dataset['id']), action === 'collapse');
      return;
    }
    // Text that is being typed is taken back by the field itself first.
    const isTyping = isText(field) && field.value !== field.dataset['stored'];
    if ((action === 'undo' || action === 'redo') && isTyping) return;
    event.preventDefault();
    if (isReadOnly) return;
    field.blur();
    onAction(action, Number(row.dataset['id']), column);
  }

  return (
    <div className="scheme-tree-scroller">
      <table
        ref={table}
        role="treegrid"
        aria-label={t('tree.label')}
        aria-rowcount={tree.length + 1}
        aria-readonly={isReadOnly}
        className="scheme-tree"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr role="row" aria-rowindex={1}>
            {(['code', 'name', 'maximum', 'role', 'formula', 'measuredIn'] as const).map((column) => (
              <th key={column} scope="col" role="columnheader" className={`scheme-tree-${column}`}>
                {t(`tree.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((index) => {
            const node = tree[index];
            return node === undefined ? null : (
              <CriterionRow
                key={node.id}
                node={node}
                rowIndex={index + 2}
                isGroup={isGroup(tree, index)}
                isCollapsed={collapsed.has(node.id)}
                sum={sums.get(node.id)}
                flag={flagged.get(node.code)}
                isReadOnly={isReadOnly}
                onEdit={onEdit}
                onToggle={toggle}
                onDrop={onDrop}
                onOpenFormula={onOpenFormula}
                onFocusRow={onFocusRow}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The lines that no collapsed group hides. */
function visibleLines(tree: DraftTree, collapsed: ReadonlySet<number>): readonly number[] {
  const visible: number[] = [];
  for (let index = 0; index < tree.length;) {
    visible.push(index);
    const isHidden = collapsed.has(tree[index]?.id ?? -1) && isGroup(tree, index);
    index = isHidden ? endOf(tree, index) : index + 1;
  }
  return visible;
}

/** Up, down and Enter go to the same field of another line; left and right at the end of a text to the next field. */
function moveAlong(event: KeyboardEvent, row: HTMLTableRowElement, field: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const isDown = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey && !isButton(field));
  const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey && !isButton(field));
  if (isDown || isUp) {
    event.preventDefault();
    focusField(fieldAlong(row, field.dataset['column'] ?? '', isDown));
    return;
  }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const isBack = event.key === 'ArrowLeft';
  if (isText(field) && !isAtEnd(field, isBack)) return;
  const fields = [...row.querySelectorAll<HTMLElement>('[data-column]')];
  const next = fields[fields.indexOf(field) + (isBack ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  focusField(next);
}

/** The field of the next line that has it: groups have no formula. */
function fieldAlong(row: Element, column: string, isDown: boolean): HTMLElement | null {
  const next = isDown ? row.nextElementSibling : row.previousElementSibling;
  if (!next) return null;
  return next.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? fieldAlong(next, column, isDown);
}

function focusField(field: HTMLElement | null): void {
  field?.focus();
  if (field && isText(field)) field.select();
}

function isButton(field: HTMLElement): boolean {
  return field instanceof HTMLButtonElement;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function isText(field: HTMLElement): field is TextField {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}

function isAtEnd(field: TextField, isBack: boolean): boolean {
  const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  const at = isBack ? 0 : field.value.length;
  return isWhole || (field.selectionStart === at && field.selectionEnd === at);
}
