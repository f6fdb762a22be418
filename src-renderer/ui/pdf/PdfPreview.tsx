import './pdf-preview.css';

import { ActionIcon, Alert, Button, Group, Loader, Text, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconDownload,
  IconPrinter,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { shell } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { notifyDone, notifyError } from '../notify.ts';
import { PdfPage } from './PdfPage.tsx';
import { usePagesInView } from './use-pages-in-view.ts';
import { usePdf } from './use-pdf.ts';
import { useWidth } from './use-width.ts';

export type PreviewedFile = { readonly name: string; readonly file: Blob };

/** What a step of the zoom makes of the width of a page; 1 is as wide as the preview. */
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const FIT = zooms.indexOf(1);

/**
 * The pages of a PDF file, drawn as they come into view, with zoom, page keys, printing and saving.
 *
 * @param preview what is shown; while the next one is being made the one before stays
 * @param failure why the newest one couldn’t be made; what was made before stays below it
 * @param before asked before the file is printed or saved; what it throws is shown, and the file stays
 * @param takesFocus whether the keys work on the pages as soon as these are there
 * @param note a line over the pages, such as how far the next one is
 */
export function PdfPreview({
  label,
  preview,
  failure,
  before,
  takesFocus = false,
  note,
}: {
  label: string;
  preview: PreviewedFile | undefined;
  failure?: unknown;
  before?: () => Promise<unknown>;
  takesFocus?: boolean;
  note?: ReactNode;
}) {
  const { t } = useTranslation('pdf');
  const state = usePdf(preview?.file);
  const [zoom, setZoom] = useState(FIT);
  const scroller = useRef<HTMLDivElement>(null);
  const isOpen = state.kind === 'open';
  const width = useWidth(scroller);
  const pages = isOpen && width > 0 ? state.pdf.document.numPages : 0;
  const { near, current } = usePagesInView(scroller, pages);
  useEffect(() => {
    if (takesFocus && isOpen) scroller.current?.focus();
  }, [takesFocus, isOpen]);
  return (
    <section
      className="pdf-preview"
      aria-label={label}
      onKeyDown={(event) => handOverByKey(event, { preview, before, t })}
    >
      <Toolbar
        preview={preview}
        before={before}
        page={current}
        pages={pages}
        zoom={zoom}
        onZoom={setZoom}
        note={note}
      />
      <div
        ref={scroller}
        className="pdf-preview-pages"
        role="region"
        aria-label={t('pages', { label })}
        tabIndex={0}
        onKeyDown={(event) => {
          turnPages(event);
          const next = zoomByKey(event, zoom);
          if (next !== null) setZoom(next);
        }}
      >
        {failure !== undefined && failure !== null && (
          <Alert color="red" m="sm" role="alert">
            {describeError(failure)}
          </Alert>
        )}
        {state.kind === 'loading' && !failure && (
          <Loader size="sm" m="md" role="img" aria-label={t('loading')} />
        )}
        {state.kind === 'failed' && (
          <Alert color="red" m="sm" role="alert">
            {t('failed')}
          </Alert>
        )}
        {state.kind === 'open' &&
          Array.from({ length: pages }, (_, index) => (
            <PdfPage
              key={index}
              document={state.pdf.document}
              number={index + 1}
              isNear={near.has(index + 1)}
              width={Math.round((width - 2 * GAP_OVER_PAGE) * (zooms[zoom] ?? 1))}
            />
          ))}
      </div>
    </section>
  );
}

/** Ctrl+P prints what is shown and Ctrl+S saves it: the page around it is not what anyone means here. */
function handOverByKey(
  event: KeyboardEvent<HTMLElement>,
  {
    preview,
    before,
    t,
  }: {
    preview: PreviewedFile | undefined;
    before: (() => Promise<unknown>) | undefined;
    t: ReturnType<typeof useTranslation<'pdf'>>['t'];
  },
): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || (key !== 'p' && key !== 's')) return;
  event.preventDefault();
  event.stopPropagation();
  if (preview) void handOver(preview, key === 'p' ? 'print' : 'save', before, t);
}

/** The step of the zoom that a key asks for: `+`, `-`, and `0` for the width of the preview. Null for other keys. */
function zoomByKey(event: KeyboardEvent<HTMLElement>, zoom: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case '+':
    case '=':
      return Math.min(zoom + 1, zooms.length - 1);
    case '-':
      return Math.max(zoom - 1, 0);
    case '0':
      return FIT;
    default:
      return null;
  }
}

/** Page keys go from page to page, as in a reader: by the height of the window they would stop in the middle. */
function turnPages(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const { currentTarget } = event;
  const pages = [...currentTarget.querySelectorAll<HTMLElement>('[data-page]')];
  const top = currentTarget.scrollTop;
  const tops = pages.map((page) => page.offsetTop - GAP_OVER_PAGE);
  // A few pixels off the edge is still at it.
  const next = step === 1 ? tops.find((place) => place > top + 4) : tops.findLast((place) => place < top - 4);
  if (next !== undefined) currentTarget.scrollTo({ top: next });
}

/** How much of the gap stays over a page that was turned to, in pixels. */
const GAP_OVER_PAGE = 8;

function Toolbar({
  preview,
  before,
  page,
  pages,
  zoom,
  onZoom,
  note,
}: {
  preview: PreviewedFile | undefined;
  before: (() => Promise<unknown>) | undefined;
  page: number;
  pages: number;
  zoom: number;
  onZoom: (zoom: number) => void;
  note: ReactNode;
}) {
  const { t } = useTranslation('pdf');
  const save = useCallback(() => {
    if (preview) void handOver(preview, 'save', before, t);
  }, [preview, before, t]);
  const print = useCallback(() => {
    if (preview) void handOver(preview, 'print', before, t);
  }, [preview, before, t]);
  return (
    <Group className="pdf-preview-bar" gap={4} wrap="nowrap" justify="space-between">
      <Text size="xs" c="dimmed" role="status">
        {pages > 0 && t('page', { page, pages })}
      </Text>
      {note}
      <Group gap={2} wrap="nowrap">
        <Tool
          label={t('zoomOut')}
          isDisabled={zoom === 0}
          onClick={() => onZoom(zoom - 1)}
          sign={<IconZoomOut size={16} />}
        />
        <Tool
          label={t('fitWidth')}
          isDisabled={false}
          onClick={() => onZoom(FIT)}
          sign={<IconArrowAutofitWidth size={16} />}
        />
        <Tool
          label={t('zoomIn')}
          isDisabled={zoom === zooms.length - 1}
          onClick={() => onZoom(zoom + 1)}
          sign={<IconZoomIn size={16} />}
        />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPrinter size={14} />}
          disabled={!preview}
          onClick={print}
        >
          {t('print')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
          disabled={!preview}
          onClick={save}
        >
          {t('save')}
        </Button>
      </Group>
    </Group>
  );
}

async function handOver(
  { name, file }: PreviewedFile,
  way: 'save' | 'print',
  before: (() => Promise<unknown>) | undefined,
  t: ReturnType<typeof useTranslation<'pdf'>>['t'],
): Promise<void> {
  try {
    await before?.();
    if (way === 'print') await shell.openFile(name, file);
    else if (await shell.saveFile(name, file)) notifyDone(t('saved', { name }));
  } catch (error) {
    notifyError(error);
  }
}

function Tool({
  label,
  isDisabled,
  onClick,
  sign,
}: {
  label: string;
  isDisabled: boolean;
  onClick: () => void;
  sign: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={label}
        disabled={isDisabled}
        onClick={onClick}
      >
        {sign}
      </ActionIcon>
    </Tooltip>
  );
}
