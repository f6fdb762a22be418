import { ActionIcon, Button, Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { overriddenValues } from '../../../../src-main/domain/certificates/certificate-values.ts';
import {
  blockProblems,
  composeBlocks,
} from '../../../../src-main/domain/certificates/compose-certificate.ts';
import type {
  BlockProblem,
  ComposedBlock,
} from '../../../../src-main/domain/certificates/compose-certificate.ts';
import type { FaceMetrics } from '../../../../src-main/domain/certificates/lay-out-block.ts';
import { BlockField } from '../../../../src-main/domain/certificates/template.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { SavedIndicator } from '../../../ui/SavedIndicator.tsx';
import { SaveFailure } from '../../../ui/SaveFailure.tsx';
import { useFaces } from '../faces.ts';
import { sampleValues } from '../sample-values.ts';
import type { EntryValues, LoadedTemplate } from '../types.ts';
import { useStockImage } from '../use-stock-image.ts';
import { BlockPanel } from './BlockPanel.tsx';
import { DesignSheet, problemHere } from './DesignSheet.tsx';
import { PreviewChoice } from './PreviewChoice.tsx';
import { SheetPanel } from './SheetPanel.tsx';
import { addBlock } from './template-edits.ts';
import { useTemplateEditor } from './use-template-editor.ts';
import type { TemplateEditor } from './use-template-editor.ts';
import { useZoom } from './use-zoom.ts';

/** The designer of one template; what is changed is stored as one goes. */
export function Designer({ loaded, menu }: { loaded: LoadedTemplate; menu: ReactNode }) {
  const faces = useFaces();
  return (
    <QueryBoundary query={faces}>
      {(metrics) => <OpenDesigner loaded={loaded} menu={menu} faces={metrics} />}
    </QueryBoundary>
  );
}

type Pane = 'blocks' | 'sheet';

function OpenDesigner({
  loaded,
  menu,
  faces,
}: {
  loaded: LoadedTemplate;
  menu: ReactNode;
  faces: FaceMetrics;
}) {
  const { t } = useTranslation('certificates');
  const editor = useTemplateEditor(loaded);
  const { draft, edit } = editor;
  const [selected, setSelected] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('blocks');
  const [shown, setShown] = useState<EntryValues | null>(null);
  const stockImage = useStockImage(loaded);
  const { stage, ...zoom } = useZoom(draft);
  const kind = shown?.subjectKind ?? draft.subjectKinds[0] ?? 'individual';
  const values = shown ? overriddenValues(shown.values, shown.override) : sampleValues[kind];
  const composed = useMemo(() => composeBlocks(draft, values, faces), [draft, values, faces]);
  const problems = useMemo(() => blockProblems(composed, draft, kind, faces), [composed, draft, kind, faces]);
  const chosen = composed.find(({ block }) => block.id === selected);

  function select(id: string | null): void {
    setSelected(id);
    if (id !== null) setPane('blocks');
  }

  function press(event: KeyboardEvent): void {
    if (!event.ctrlKey || isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) editor.undo();
    else if (key === 'y' || key === 'z') editor.redo();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="certificate-column" onKeyDown={press}>
        <Toolbar editor={editor} zoom={zoom}>
          <PreviewChoice template={loaded} onShow={setShown} />
        </Toolbar>
        {editor.saveState.kind === 'failed' && <SaveFailure error={editor.saveState.error} editor={editor} />}
        <div ref={stage} className="certificate-stage">
          {zoom.pixels !== null && (
            <DesignSheet
              draft={draft}
              composed={composed}
              problems={problems}
              stockImage={stockImage}
              selected={selected}
              pixels={zoom.pixels}
              onSelect={select}
              onEdit={edit}
            />
          )}
        </div>
        <Text size="xs" c="dimmed">
          {t('design.keys')}
        </Text>
        {draft.note !== '' && (
          <Text size="xs" c="dimmed" lineClamp={2} title={draft.note}>
            {draft.note}
          </Text>
        )}
      </div>
      <div className="certificate-column" onKeyDown={press}>
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <SegmentedControl
            size="xs"
            aria-label={t('design.properties')}
            value={pane}
            data={[
              { value: 'blocks', label: t('design.blocks') },
              { value: 'sheet', label: t('design.pageSettings') },
            ]}
            onChange={(value) => setPane(value)}
          />
          {menu}
        </Group>
        {pane === 'sheet' ? (
          <div className="certificate-scroll">
            <SheetPanel loaded={loaded} editor={editor} />
          </div>
        ) : (
          <>
            <BlockList
              composed={composed}
              problems={problems}
              selected={selected}
              onSelect={select}
              onAdd={() => {
                const id = crypto.randomUUID();
                edit((current) => addBlock(current, id));
                select(id);
              }}
            />
            <div className="certificate-scroll" style={{ flex: '1 1 60%' }}>
              {chosen ? (
                <BlockPanel draft={draft} composed={chosen} onEdit={edit} onSelect={select} />
              ) : (
                <Text size="sm" c="dimmed">
                  {t('design.none')}
                </Text>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
}

/** Fields have an undo of their own. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function Toolbar({
  editor,
  zoom,
  children,
}: {
  editor: TemplateEditor;
  zoom: Omit<ReturnType<typeof useZoom>, 'stage'>;
  children: ReactNode;
}) {
  const { t } = useTranslation('certificates');
  const tool = (label: string, Icon: typeof IconZoomIn, onClick: () => void, isOff = false) => (
    <ActionIcon
      variant="default"
      size="md"
      title={label}
      aria-label={label}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
  return (
    <Group gap={4}>
      {tool(t('design.undo'), IconArrowBackUp, editor.undo, !editor.canUndo)}
      {tool(t('design.redo'), IconArrowForwardUp, editor.redo, !editor.canRedo)}
      {tool(t('design.zoomOut'), IconZoomOut, zoom.smaller)}
      {tool(t('design.zoomIn'), IconZoomIn, zoom.larger)}
      <Button size="compact-sm" variant={zoom.isFit ? 'light' : 'default'} onClick={zoom.fit}>
        {t('design.fit')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={zoom.actual}>
        {t('design.actual')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('design.scale', { percent: zoom.percent })}
      </Text>
      {children}
      <SavedIndicator state={editor.saveState.kind} />
    </Group>
  );
}

function BlockList({
  composed,
  problems,
  selected,
  onSelect,
  onAdd,
}: {
  composed: readonly ComposedBlock[];
  problems: readonly BlockProblem[];
  selected: string | null;
  onSelect: (id: string) => void;
  onAdd: () => void;
}) {
  const { t } = useTranslation('certificates');
  return (
    <>
      <ul
        className="certificate-list certificate-scroll"
        style={{ flex: '1 1 40%' }}
        aria-label={t('design.blocks')}
      >
        {composed.map(({ block, text }) => {
          const own = problems.filter(({ blockId }) => blockId === block.id);
          return (
            <li key={block.id}>
              <UnstyledButton aria-pressed={block.id === selected} onClick={() => onSelect(block.id)}>
                {block.field === BlockField.fixedText ? text : t(`field.${block.field}`)}
                {own.map(({ kind }) => (
                  <small key={kind} data-problem>
                    ⚠ {t(problemHere[kind])}
                  </small>
                ))}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={onAdd}
        style={{ flex: 'none' }}
      >
        {t('design.addBlock')}
      </Button>
    </>
  );
}
