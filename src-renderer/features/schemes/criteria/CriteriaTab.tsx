import { ActionIcon, Button, Divider, Group, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconListNumbers,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { SchemeProblem } from '../../../../src-main/domain/scoring/schemes/validate-scheme.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { FormulaDialog } from '../formula/FormulaDialog.tsx';
import { changeTree, renumber } from '../scheme-draft.ts';
import type { useSchemeEditor } from '../use-scheme-editor.ts';
import { CriteriaTree } from './CriteriaTree.tsx';
import type { FocusWish } from './CriteriaTree.tsx';
import type { RowColumn } from './CriterionRow.tsx';
import {
  addChild,
  addSibling,
  changeNode,
  dropNode,
  endOf,
  indentNode,
  indexOfId,
  moveNode,
  outdentNode,
  removeNode,
} from './draft-tree.ts';
import type { DropPlace } from './draft-tree.ts';
import { groupSums } from './group-sums.ts';
import { RenumberDialog } from './RenumberDialog.tsx';
import type { TreeAction } from './tree-keys.ts';

/** The criteria of a version: the tree, the buttons for what its keys do, and what is wrong with it. */
export function CriteriaTab({
  editor,
  problems,
  isReadOnly,
  hasScores,
  focusWish,
  onFocusWish,
}: {
  editor: ReturnType<typeof useSchemeEditor>;
  problems: readonly SchemeProblem[];
  isReadOnly: boolean;
  hasScores: boolean;
  focusWish: FocusWish | null;
  onFocusWish: (wish: FocusWish | null) => void;
}) {
  const { t } = useTranslation('schemes');
  const { draft, edit, undo, redo } = editor;
  const { tree, settings } = draft;
  const [focusedId, setFocusedId] = useState<number | null>(null);
  const [formulaOf, setFormulaOf] = useState<number | null>(null);
  const [isRenumbering, setIsRenumbering] = useState(false);
  const sums = useMemo(() => groupSums(tree, settings.total), [tree, settings.total]);
  const flagged = useMemo(() => {
    const flags = new Map<string, 'error' | 'warning'>();
    for (const { criterionCode, severity } of problems) {
      if (criterionCode !== null && flags.get(criterionCode) !== 'error') flags.set(criterionCode, severity);
    }
    return flags;
  }, [problems]);

  const run = useCallback(
    (action: TreeAction, id: number | null, column: RowColumn): void => {
      let focus: FocusWish | null = id === null ? null : { id, column, selects: false };
      const onTree = (change: Parameters<typeof changeTree>[1]): void =>
        edit((before) => changeTree(before, change));
      const insert = (add: typeof addSibling | typeof addChild): void =>
        onTree((before) => {
          const added =
            id === null ? addSibling(before, null, t('tree.newName')) : add(before, id, t('tree.newName'));
          focus = { id: added.id, column: 'name', selects: true };
          return added.tree;
        });
      switch (action) {
        case 'undo':
          undo();
          break;
        case 'redo':
          redo();
          break;
        case 'addSibling':
          insert(addSibling);
          break;
        case 'addChild':
          insert(addChild);
          break;
        case 'formula':
          setFormulaOf(id);
          return;
        case 'remove':
          if (id === null) return;
          onTree((before) => {
            const index = indexOfId(before, id);
            const next = before[endOf(before, index)] ?? before[index - 1];
            focus = next ? { id: next.id, column, selects: false } : null;
            notifyDone(t('tree.removed', { code: before[index]?.code ?? '' }));
            return removeNode(before, id);
          });
          break;
        case 'collapse':
        case 'expand':
          return;
        case 'up':
        case 'down':
        case 'indent':
        case 'outdent':
          if (id === null) return;
          onTree((before) => {
            if (action === 'up' || action === 'down') return moveNode(before, id, action === 'up' ? -1 : 1);
            return action === 'indent' ? indentNode(before, id) : outdentNode(before, id);
          });
          break;
        default:
          assertNever(action);
      }
      // A new wish each time, so that the focus comes back to the same field after each move.
      onFocusWish(focus && { ...focus });
    },
    [edit, undo, redo, onFocusWish, t],
  );
  const drop = useCallback(
    (id: number, targetId: number, place: DropPlace) =>
      edit((before) => changeTree(before, (one) => dropNode(one, id, targetId, place))),
    [edit],
  );
  useHotkeys(
    isReadOnly
      ? []
      : [
          ['mod+Z', undo],
          ['mod+Y', redo],
          ['mod+shift+Z', redo],
        ],
  );

  const opened = tree.find(({ id }) => id === formulaOf);
  const tools: readonly (readonly [TreeAction, TablerIcon])[] = [
    ['up', IconArrowUp],
    ['down', IconArrowDown],
    ['outdent', IconIndentDecrease],
    ['indent', IconIndentIncrease],
    ['remove', IconTrash],
  ];
  return (
    <>
      {!isReadOnly && (
        <Group gap={4} role="toolbar" aria-label={t('tools.label')}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            title={t('tools.addSiblingKey')}
            onClick={() => run('addSibling', focusedId, 'name')}
          >
            {t('tools.addSibling')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            title={t('tools.addChildKey')}
            disabled={focusedId === null}
            onClick={() => run('addChild', focusedId, 'name')}
          >
            {t('tools.addChild')}
          </Button>
          <Divider orientation="vertical" />
          {tools.map(([action, Icon]) => (
            <Tool
              key={action}
              label={t(`tools.${action as 'up'}`)}
              Icon={Icon}
              isDisabled={focusedId === null}
              onClick={() => run(action, focusedId, 'name')}
            />
          ))}
          <Divider orientation="vertical" />
          <Tool
            label={t('tools.renumber')}
            Icon={IconListNumbers}
            isDisabled={tree.length === 0}
            onClick={() => setIsRenumbering(true)}
          />
          <Divider orientation="vertical" />
          <Tool label={t('tools.undo')} Icon={IconArrowBackUp} isDisabled={!editor.canUndo} onClick={undo} />
          <Tool
            label={t('tools.redo')}
            Icon={IconArrowForwardUp}
            isDisabled={!editor.canRedo}
            onClick={redo}
          />
          <Text size="xs" c="dimmed" ml="xs" className="scheme-keys">
            {t('tools.keys')}
          </Text>
        </Group>
      )}
      <CriteriaTree
        tree={tree}
        sums={sums}
        flagged={flagged}
        isReadOnly={isReadOnly}
        focusWish={focusWish}
        onEdit={edit}
        onAction={run}
        onDrop={drop}
        onOpenFormula={setFormulaOf}
        onFocusRow={setFocusedId}
      />
      {opened && (
        <FormulaDialog
          key={opened.id}
          node={opened}
          isReadOnly={isReadOnly}
          onSave={(changes) => {
            edit((before) => changeTree(before, (one) => changeNode(one, opened.id, changes)));
            setFormulaOf(null);
          }}
          onClose={() => setFormulaOf(null)}
        />
      )}
      {isRenumbering && (
        <RenumberDialog
          tree={tree}
          hasScores={hasScores}
          onRenumber={(pattern) => {
            edit((before) => renumber(before, pattern));
            setIsRenumbering(false);
          }}
          onClose={() => setIsRenumbering(false)}
        />
      )}
    </>
  );
}

function Tool({
  label,
  Icon,
  isDisabled,
  onClick,
}: {
  label: string;
  Icon: TablerIcon;
  isDisabled: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isDisabled} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
