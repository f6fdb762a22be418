import { ActionIcon, Alert, Anchor, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { textsOfDraft, withGaps } from '../../../../src-main/domain/documents/gaps.ts';
import { formatDocumentNumber } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { SavedIndicator } from '../../../ui/SavedIndicator.tsx';
import { SaveFailure } from '../../../ui/SaveFailure.tsx';
import { UnprintableAlert } from '../../../ui/unprintable/UnprintableAlert.tsx';
import { IssueDialog } from '../issue/IssueDialog.tsx';
import { CompareDraft } from './CompareDraft.tsx';
import type { Compared } from './CompareDraft.tsx';
import type { LoadedDraft } from './draft-types.ts';
import { DraftFields } from './DraftFields.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { contentOf } from './edited-draft.ts';
import { TypedTexts } from './typed-texts.tsx';
import { unprintableInDraft } from './unprintable-places.ts';
import { useDocumentEditor } from './use-document-editor.ts';
import type { DocumentEditor } from './use-document-editor.ts';

/** The text of a document on the left, stored as one types, and its pages on the right. */
export function DraftEditor({ loaded }: { loaded: LoadedDraft }) {
  const { t } = useTranslation('drafts');
  const editor = useDocumentEditor(loaded);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isIssuing, setIsIssuing] = useState(false);
  const held = useHeld();
  const { draft, saveState } = editor;
  const unprintable = useMemo(() => unprintableInDraft(contentOf(draft), t), [draft, t]);
  return (
    <TypedTexts>
      {(takeAll) => (
        <div
          className="draft-page"
          onKeyDownCapture={(event) => stepBack(event, takeAll, loaded.signed ? null : editor)}
        >
          <Head
            loaded={loaded}
            editor={editor}
            onStep={takeAll}
            onCompare={() => setCompared('book')}
            onIssue={() => {
              takeAll();
              setIsIssuing(true);
            }}
          />
          <Notices loaded={loaded} editor={editor} onCompare={() => setCompared('other')} />
          <UnprintableAlert found={unprintable} />
          <div className="draft-panes">
            <div className="draft-text-pane" role="region" aria-label={t('edit.text')} tabIndex={0}>
              <DraftFields kind={loaded.kind} draft={draft} isReadOnly={loaded.signed} onEdit={editor.edit} />
            </div>
            <DraftPreview id={loaded.id} revision={loaded.revision} isSaving={saveState.kind === 'saving'} />
          </div>
          {compared !== null && (
            <CompareDraft loaded={loaded} editor={editor} with={compared} onClose={() => setCompared(null)} />
          )}
          {isIssuing && (
            <IssueDialog
              title={t('issue.title')}
              hint={t('issue.hint')}
              confirm={t('issue.confirm')}
              document={{
                id: loaded.documentId,
                kind: loaded.kind,
                aboutId: loaded.aboutId,
                notation: draft.notation,
                number: loaded.number,
                issuedOn: loaded.issuedOn,
              }}
              gaps={withGaps(textsOfDraft(contentOf(draft)).map(({ text }) => text))}
              unprintable={unprintable}
              onWrite={async (issue) => {
                const number = issue?.number ?? null;
                const date = issue?.issuedOn ?? null;
                await held.run({ kind: 'draft', id: loaded.id }, () =>
                  client.drafts.write({ id: loaded.id, number, date }),
                );
                notifyDone(t('issue.done'));
              }}
              onClose={() => setIsIssuing(false)}
            />
          )}
          {held.dialog}
        </div>
      )}
    </TypedTexts>
  );
}

/** Ctrl and Z go back over everything that was done to the document, the text in the field included. */
function stepBack(
  event: KeyboardEvent,
  takeAll: () => void,
  editor: Pick<DocumentEditor, 'undo' | 'redo'> | null,
): void {
  const isCell = event.target instanceof HTMLElement && event.target.closest('.draft-cell textarea') !== null;
  if (editor === null || isCell || !event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
  const key = event.key.toLowerCase();
  const step = key === 'z' ? (event.shiftKey ? editor.redo : editor.undo) : key === 'y' ? editor.redo : null;
  if (step === null) return;
  event.preventDefault();
  takeAll();
  step();
}

function Head({
  loaded,
  editor,
  onStep,
  onCompare,
  onIssue,
}: {
  loaded: LoadedDraft;
  editor: DocumentEditor;
  onStep: () => void;
  onCompare: () => void;
  onIssue: () => void;
}) {
  const { t } = useTranslation('drafts');
  const { t: common } = useTranslation();
  const { draft, canUndo, canRedo, saveState } = editor;
  const isSaved = saveState.kind === 'saved';
  const step = (how: () => void) => (): void => {
    onStep();
    how();
  };
  return (
    <Group justify="space-between" gap="xs" mb={6}>
      <Group gap="xs" wrap="nowrap" className="draft-title">
        <Anchor size="sm" flex="none" renderRoot={(props) => <Link {...props} to="/documents/drafts" />}>
          {t('edit.back')}
        </Anchor>
        <Title order={1} fz="md" lineClamp={1}>
          {`${draft.typeName === '' ? t('letter') : draft.typeName} ${draft.subject.replaceAll('\n', ' ')}`}
        </Title>
        {!loaded.signed && <SavedIndicator state={saveState.kind} />}
      </Group>
      <Group gap={4} wrap="nowrap">
        {!loaded.signed && (
          <>
            <Step
              label={common('action.undo')}
              isDisabled={!canUndo}
              onClick={step(editor.undo)}
              Icon={IconArrowBackUp}
            />
            <Step
              label={common('action.redo')}
              isDisabled={!canRedo}
              onClick={step(editor.redo)}
              Icon={IconArrowForwardUp}
            />
            <Button size="compact-sm" variant="default" onClick={onCompare}>
              {t('compare.fromBook')}
            </Button>
          </>
        )}
        <WordFile loaded={loaded} />
        {!loaded.signed && (
          <Button size="compact-sm" disabled={!isSaved} onClick={onIssue}>
            {t(loaded.documentId === null ? 'issue.open' : 'issue.again')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

function Step({
  label,
  isDisabled,
  onClick,
  Icon,
}: {
  label: string;
  isDisabled: boolean;
  onClick: () => void;
  Icon: typeof IconArrowBackUp;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isDisabled} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function WordFile({ loaded: { id } }: { loaded: LoadedDraft }) {
  const { t } = useTranslation('drafts');
  const held = useHeld();
  const save = useMutation({
    mutationFn: async () => {
      const leaving = { kind: 'draft', id } as const;
      await held.run(leaving, () => client.consistency.hold(leaving));
      const { name, file } = await client.drafts.preview({ id, format: 'docx' });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('edit.savedFile', { name })),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileTypeDocx size={16} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('edit.word')}
      </Button>
      {held.dialog}
    </>
  );
}

/** What stands between the text and the register: a failed save, a signature, a document written from an older text. */
function Notices({
  loaded,
  editor,
  onCompare,
}: {
  loaded: LoadedDraft;
  editor: DocumentEditor;
  onCompare: () => void;
}) {
  const { t } = useTranslation('drafts');
  const { saveState } = editor;
  return (
    <>
      {loaded.signed && (
        <Alert color="gray" py={6} mb="xs">
          {t('edit.signed')}
        </Alert>
      )}
      {!loaded.signed && loaded.documentId !== null && <Registered loaded={loaded} />}
      {saveState.kind === 'failed' && (
        <SaveFailure
          error={saveState.error}
          editor={editor}
          compare={
            <Button size="compact-sm" onClick={onCompare}>
              {t('compare.open')}
            </Button>
          }
        />
      )}
    </>
  );
}

function Registered({ loaded: { number, isOutdated } }: { loaded: LoadedDraft }) {
  const { t } = useTranslation('drafts');
  const text =
    number === null ? t('edit.inRegister') : t('edit.numbered', { number: formatDocumentNumber(number) });
  return (
    <Alert color={isOutdated ? 'yellow' : 'gray'} py={6} mb="xs" role="status">
      <Text size="sm">
        {isOutdated ? `${text} ${t('edit.outdated')}` : text}{' '}
        <Anchor inherit renderRoot={(props) => <Link {...props} to="/documents" />}>
          {t('edit.toRegister')}
        </Anchor>
      </Text>
    </Alert>
  );
}
