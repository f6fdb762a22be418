import { Button, Menu, Text } from '@mantine/core';
import { IconH1, IconH2, IconMinus, IconPilcrow, IconTable } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import {
  asTextKind,
  changeBlocks,
  emptyParagraph,
  insertAfter,
  moveBlock,
  replaceBlock,
  textKindOf,
  textKinds,
} from './edited-draft.ts';
import type { BlockPlace, EditedBlock, TextKind } from './edited-draft.ts';
import { TableBlock } from './TableBlock.tsx';
import { BlockField } from './TextField.tsx';
import type { EditDocument } from './use-document-editor.ts';

/** What stands beside a block: no numeral, since headings bring their own. */
const signs: Record<TextKind | 'table', Icon> = {
  part: IconH1,
  point: IconH2,
  paragraph: IconPilcrow,
  item: IconMinus,
  table: IconTable,
};

type BlockActions = {
  readonly replace: (block: EditedBlock) => void;
  readonly move: (id: string, step: -1 | 1) => void;
  readonly addAfter: (id: string | null) => void;
  readonly remove: (id: string) => void;
};

/** The text of the document or of an appendix, block by block. */
export function BlockList({
  place,
  blocks,
  isReadOnly,
  onEdit,
}: {
  place: BlockPlace;
  blocks: readonly EditedBlock[];
  isReadOnly: boolean;
  onEdit: EditDocument;
}) {
  const { t } = useTranslation('drafts');
  const list = useRef<HTMLDivElement>(null);
  const actions = useBlockActions(place, blocks, onEdit, list);
  return (
    <div ref={list} className="draft-blocks">
      {blocks.map((block, index) => (
        <Block
          key={block.id}
          block={block}
          position={index + 1}
          count={blocks.length}
          isReadOnly={isReadOnly}
          actions={actions}
        />
      ))}
      {!isReadOnly && (
        <Button
          size="compact-xs"
          variant="default"
          w="fit-content"
          onClick={() => actions.addAfter(blocks.at(-1)?.id ?? null)}
        >
          {t('block.addLast')}
        </Button>
      )}
    </div>
  );
}

function useBlockActions(
  place: BlockPlace,
  blocks: readonly EditedBlock[],
  onEdit: EditDocument,
  list: React.RefObject<HTMLDivElement | null>,
): BlockActions {
  const focusWish = useRef<string | null>(null);
  // What was made or moved is written in next; a field that is moved in the page loses the focus by it.
  useLayoutEffect(() => {
    const wish = focusWish.current;
    if (wish === null) return;
    const block = list.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(wish)}"]`);
    const field =
      block?.querySelector<HTMLElement>('textarea') ?? block?.querySelector<HTMLElement>('[tabindex="0"]');
    if (!field) return;
    focusWish.current = null;
    field.focus();
  });
  const change = useCallback(
    (how: (known: readonly EditedBlock[]) => readonly EditedBlock[]) =>
      onEdit((draft) => changeBlocks(draft, place, how)),
    [onEdit, place],
  );
  return {
    replace: (block) => change((known) => replaceBlock(known, block)),
    move(id, step) {
      focusWish.current = id;
      change((known) => moveBlock(known, id, step));
    },
    addAfter(id) {
      const block = emptyParagraph();
      focusWish.current = block.id;
      change((known) => insertAfter(known, id, block));
    },
    remove(id) {
      const index = blocks.findIndex((block) => block.id === id);
      focusWish.current = (blocks[index + 1] ?? blocks[index - 1])?.id ?? null;
      change((known) => known.filter((block) => block.id !== id));
    },
  };
}

/** Alt and an arrow move a block, Ctrl and Enter begin one below, Alt and Delete take one away. */
function blockKeys(id: string, { move, addAfter, remove }: BlockActions, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  const { key, altKey, ctrlKey } = event;
  const run =
    altKey && key === 'ArrowUp'
      ? () => move(id, -1)
      : altKey && key === 'ArrowDown'
        ? () => move(id, 1)
        : altKey && key === 'Delete'
          ? () => remove(id)
          : ctrlKey && key === 'Enter'
            ? () => addAfter(id)
            : null;
  if (run === null) return;
  event.preventDefault();
  // What was typed must be there before the block is moved or taken away.
  if (event.target instanceof HTMLElement) event.target.blur();
  run();
}

function Block({
  block,
  position,
  count,
  isReadOnly,
  actions,
}: {
  block: EditedBlock;
  position: number;
  count: number;
  isReadOnly: boolean;
  actions: BlockActions;
}) {
  const { t } = useTranslation('drafts');
  const kind = block.kind === 'table' ? 'table' : textKindOf(block);
  const label = t('block.label', { kind: t(`block.kind.${kind}`), position, count });
  return (
    <div className="draft-block" data-block={block.id}>
      <BlockMenu block={block} label={label} isReadOnly={isReadOnly} actions={actions} />
      {block.kind === 'table' ? (
        <TableBlock
          table={block}
          label={label}
          isReadOnly={isReadOnly}
          onChange={(table) => actions.replace({ ...table, id: block.id })}
          onKeyDown={(event) => !isReadOnly && blockKeys(block.id, actions, event)}
        />
      ) : (
        <BlockField
          label={label}
          value={block.text}
          className={`draft-text-${kind}`}
          isReadOnly={isReadOnly}
          onTake={(text) => actions.replace({ ...block, text })}
          onKeyDown={(event) => !isReadOnly && blockKeys(block.id, actions, event)}
        />
      )}
    </div>
  );
}

/** What a block is, and what can be done with it. */
function BlockMenu({
  block,
  label,
  isReadOnly,
  actions: { replace, move, addAfter, remove },
}: {
  block: EditedBlock;
  label: string;
  isReadOnly: boolean;
  actions: BlockActions;
}) {
  const { t } = useTranslation('drafts');
  const kind = block.kind === 'table' ? 'table' : textKindOf(block);
  const Sign = signs[kind];
  return (
    <Menu position="bottom-start" disabled={isReadOnly}>
      <Menu.Target>
        <Button
          className="draft-block-sign"
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={isReadOnly}
          aria-label={t('block.menu', { label })}
          title={t(`block.kind.${kind}`)}
        >
          <Sign size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {block.kind !== 'table' && (
          <>
            <Menu.Label>{t('block.become')}</Menu.Label>
            {textKinds.map((other) => {
              const OtherSign = signs[other];
              return (
                <Menu.Item
                  key={other}
                  leftSection={<OtherSign size={16} aria-hidden />}
                  disabled={other === kind}
                  onClick={() => replace(asTextKind(block, other))}
                >
                  {t(`block.kind.${other}`)}
                </Menu.Item>
              );
            })}
            <Menu.Divider />
          </>
        )}
        <Menu.Item rightSection={<Keys keys="Alt ↑" />} onClick={() => move(block.id, -1)}>
          {t('block.up')}
        </Menu.Item>
        <Menu.Item rightSection={<Keys keys="Alt ↓" />} onClick={() => move(block.id, 1)}>
          {t('block.down')}
        </Menu.Item>
        <Menu.Item rightSection={<Keys keys="Ctrl Enter" />} onClick={() => addAfter(block.id)}>
          {t('block.add')}
        </Menu.Item>
        <Menu.Item rightSection={<Keys keys="Alt Delete" />} onClick={() => remove(block.id)}>
          {t('block.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <Text span size="xs" c="dimmed">
      {keys}
    </Text>
  );
}
