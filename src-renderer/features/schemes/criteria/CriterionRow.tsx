import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { ChangeEvent, DragEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { CriterionRole } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { parseScore } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import { formulaInWords } from '../../../ui/formula/formula-words.ts';
import { formulaInShort } from '../formula/formula-in-short.ts';
import { changeCode, changeTree } from '../scheme-draft.ts';
import type { EditDraft } from '../use-scheme-editor.ts';
import { byHand, changeNode, codesOf } from './draft-tree.ts';
import type { DraftNode, DropPlace } from './draft-tree.ts';
import type { GroupSum } from './group-sums.ts';

export type RowColumn = 'code' | 'name' | 'maximum' | 'role' | 'formula' | 'measuredIn';

const dragType = 'application/x-so-vang-criterion';

/** One criterion or group. Remembered as it is: typing in one line must draw that line and no others. */
export const CriterionRow = memo(function CriterionRow({
  node,
  rowIndex,
  isGroup,
  isCollapsed,
  sum,
  flag,
  isReadOnly,
  onEdit,
  onToggle,
  onDrop,
  onOpenFormula,
  onFocusRow,
}: {
  node: DraftNode;
  rowIndex: number;
  isGroup: boolean;
  isCollapsed: boolean;
  sum: GroupSum | undefined;
  flag: 'error' | 'warning' | undefined;
  isReadOnly: boolean;
  onEdit: EditDraft;
  onToggle: (id: number) => void;
  onDrop: (id: number, targetId: number, place: DropPlace) => void;
  onOpenFormula: (id: number) => void;
  onFocusRow: (id: number) => void;
}) {
  const { t } = useTranslation('schemes');
  const { t: tFormula } = useTranslation('formula');
  const formula = node.formula ?? byHand;
  const inShort = formulaInShort(t, formula, node.maximum);
  const [dropPlace, setDropPlace] = useState<DropPlace | null>(null);
  const { id, depth } = node;
  const name = (column: RowColumn): string =>
    t('tree.cell', { column: t(`tree.${column}`), code: node.code });
  const change = (changes: Partial<DraftNode>): void =>
    onEdit((draft) => changeTree(draft, (tree) => changeNode(tree, id, changes)));

  return (
    <tr
      role="row"
      data-id={id}
      data-group={isGroup ? '' : undefined}
      data-flag={flag}
      data-drop={dropPlace ?? undefined}
      aria-level={depth + 1}
      aria-rowindex={rowIndex}
      aria-expanded={isGroup ? !isCollapsed : undefined}
      onFocus={() => onFocusRow(id)}
      onDragOver={(event) => {
        if (isReadOnly || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setDropPlace(placeOf(event));
      }}
      onDragLeave={() => setDropPlace(null)}
      onDrop={(event) => {
        setDropPlace(null);
        const dragged = event.dataTransfer.getData(dragType);
        if (dragged === '') return;
        event.preventDefault();
        onDrop(Number(dragged), id, placeOf(event));
      }}
    >
      <td role="gridcell" className="scheme-tree-code">
        <div className="scheme-tree-place" style={{ paddingInlineStart: `${depth * 0.9}rem` }}>
          {!isReadOnly && (
            <span
              className="scheme-tree-handle"
              draggable
              title={t('tree.drag')}
              onDragStart={(event) => {
                event.dataTransfer.setData(dragType, String(id));
                event.dataTransfer.effectAllowed = 'move';
              }}
            >
              <IconGripVertical size={14} aria-hidden />
            </span>
          )}
          {isGroup ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={-1}
              aria-label={t(isCollapsed ? 'tree.expand' : 'tree.collapse', { code: node.code })}
              onClick={() => onToggle(id)}
            >
              {isCollapsed ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
            </ActionIcon>
          ) : (
            <span className="scheme-tree-leaf" />
          )}
          <Field
            column="code"
            label={name('code')}
            stored={node.code}
            maxLength={64}
            isReadOnly={isReadOnly}
            onCommit={(text) => {
              let problem: string | null = text === '' ? t('tree.codeMissing') : null;
              if (problem !== null) return problem;
              onEdit((draft) => {
                if (text !== node.code && codesOf(draft.tree).has(text))
                  problem = t('tree.codeTaken', { code: text });
                return changeCode(draft, id, text);
              });
              return problem;
            }}
          />
        </div>
      </td>
      <td role="gridcell">
        <Field
          column="name"
          label={name('name')}
          stored={node.name}
          maxLength={500}
          isLong
          isReadOnly={isReadOnly}
          onCommit={(text) => {
            if (text === '') return t('tree.nameMissing');
            change({ name: text });
            return null;
          }}
        />
      </td>
      <td role="gridcell" className="scheme-tree-maximum">
        <Field
          column="maximum"
          label={name('maximum')}
          stored={formatPoints(node.maximum)}
          maxLength={20}
          isReadOnly={isReadOnly}
          onCommit={(text) => {
            const read = parseScore(text);
            if (!read.ok || read.value === null || read.value < 0) return t('tree.notPoints', { text });
            change({ maximum: read.value });
            return null;
          }}
        />
      </td>
      <td role="gridcell" className="scheme-tree-role">
        {isReadOnly ? (
          <span className="scheme-tree-fixed-role">
            {node.role !== CriterionRole.regular && t(`role.${node.role}`)}
          </span>
        ) : (
          <select
            data-column="role"
            data-usual={node.role === CriterionRole.regular ? '' : undefined}
            aria-label={name('role')}
            value={node.role}
            onChange={(event) => {
              const role = Object.values(CriterionRole).find((known) => known === event.currentTarget.value);
              if (role) change({ role });
            }}
          >
            {Object.values(CriterionRole).map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td role="gridcell" className="scheme-tree-formula">
        {isGroup ? (
          <SumText sum={sum} />
        ) : (
          <button
            type="button"
            data-column="formula"
            className="scheme-tree-formula-button"
            aria-label={`${name('formula')}: ${inShort}`}
            title={
              node.formulaText === ''
                ? formulaInWords(tFormula, { ...node, formula }).join(' ')
                : node.formulaText
            }
            onClick={() => onOpenFormula(id)}
          >
            {inShort}
          </button>
        )}
      </td>
      <td role="gridcell" className="scheme-tree-measuredIn">
        {!isGroup && (
          <Field
            column="measuredIn"
            label={name('measuredIn')}
            stored={node.measuredIn}
            maxLength={50}
            isReadOnly={isReadOnly}
            onCommit={(text) => {
              change({ measuredIn: text });
              return null;
            }}
          />
        )}
        {flag && (
          <IconAlertTriangle
            className="scheme-tree-flag"
            size={14}
            role="img"
            aria-label={t(`problems.${flag}`)}
          />
        )}
      </td>
    </tr>
  );
});

/** What the criteria of a group come to beside its maximum. */
function SumText({ sum }: { sum: GroupSum | undefined }): ReactNode {
  const { t } = useTranslation('schemes');
  if (!sum) return null;
  const points = { sum: formatPoints(sum.sum), maximum: formatPoints(sum.maximum) };
  return (
    <span className="scheme-tree-sum" data-differs={sum.difference === 0 ? undefined : ''}>
      {sum.difference === 0
        ? t('sums.equal', points)
        : t(sum.difference > 0 ? 'sums.over' : 'sums.under', {
            ...points,
            difference: formatPoints(sum.distance),
          })}
    </span>
  );
}

/** A field that takes its text over when it is left; a text that can't be taken stays, marked, until it is mended. */
function Field({
  column,
  label,
  stored,
  maxLength,
  isLong = false,
  isReadOnly,
  onCommit,
}: {
  column: RowColumn;
  label: string;
  stored: string;
  maxLength: number;
  isLong?: boolean;
  isReadOnly: boolean;
  onCommit: (text: string) => string | null;
}) {
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // What was typed over a value that has changed since (undo, another window) is of no use any more.
  const isOpen = typed !== null && typed.over === stored;
  const text = isOpen ? typed.text : stored;

  function commit(): void {
    if (!isOpen) return;
    const cleaned = cleanText(typed.text);
    const found = cleaned === stored ? null : onCommit(cleaned);
    setProblem(found);
    if (found === null) setTyped(null);
  }

  const properties = {
    'data-column': column,
    'data-stored': stored,
    'aria-label': label,
    'aria-invalid': isOpen && problem !== null,
    value: text,
    maxLength,
    readOnly: isReadOnly,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTyped({ text: event.currentTarget.value, over: stored }),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setTyped(null);
      setProblem(null);
    },
  };
  return (
    <>
      {isLong ? <textarea rows={1} {...properties} /> : <input type="text" title={text} {...properties} />}
      {isOpen && problem !== null && (
        <span role="alert" className="scheme-tree-problem">
          {problem}
        </span>
      )}
    </>
  );
}

/** The upper and lower quarters of a line mean before and after it; between them, into it. */
function placeOf(event: DragEvent<HTMLElement>): DropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
}
