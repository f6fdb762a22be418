import './schemes.css';

import { Button, Group, Menu } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { usualRanking } from '../../../src-main/domain/scoring/schemes/scheme-file.ts';
import { SchemeUse } from '../../../src-main/domain/scoring/schemes/scheme-use.ts';
import { CriterionRole, ExemptionRule } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import type { Scheme } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { SchemeEditor } from './SchemeEditor.tsx';
import type { SchemeContent, SchemeEntry, SchemeRef } from './types.ts';
import { CopyYearDialog } from './versions/CopyYearDialog.tsx';
import { ImportDialog } from './versions/ImportDialog.tsx';
import { NameDialog } from './versions/NameDialog.tsx';
import { SchemeList } from './versions/SchemeList.tsx';

/** The scoring schemes of a year: their versions, and the editor of the one that is shown. */
export function SchemesPage() {
  const officeYear = useYear();
  const search = useSearch({ from: '/layout/schemes' });
  const year = search.year ?? officeYear;
  const list = useQuery(orpc.schemes.list.queryOptions({ input: year === undefined ? skipToken : { year } }));
  return (
    <FullHeightPage>
      <QueryBoundary query={list}>
        {(schemes) =>
          year === undefined || officeYear === undefined ? null : (
            <Schemes year={year} officeYear={officeYear} schemes={schemes} search={search} />
          )
        }
      </QueryBoundary>
    </FullHeightPage>
  );
}

type SchemeSearch = { readonly year?: number; readonly scheme?: string; readonly version?: number };

type OpenDialog = 'import' | 'copy' | { readonly name: string; readonly content: SchemeContent } | null;

function Schemes({
  year,
  officeYear,
  schemes,
  search,
}: {
  year: number;
  officeYear: number;
  schemes: readonly SchemeEntry[];
  search: SchemeSearch;
}) {
  const { t } = useTranslation('schemes');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const samples = useQuery(orpc.schemes.samples.queryOptions());
  const shown = shownVersion(schemes, year, search);
  const create = useMutation(
    orpc.schemes.create.mutationOptions({
      onSuccess: (ref) => {
        setDialog(null);
        show(ref);
      },
    }),
  );

  function show({ year: ofYear, key, version: asked }: Partial<SchemeRef> & { year: number }): void {
    void navigate({
      to: '/schemes',
      search: {
        year: ofYear,
        ...(key !== undefined && { scheme: key }),
        ...(asked !== undefined && { version: asked }),
      },
    });
  }
  function store(ref: SchemeRef): void {
    setDialog(null);
    show(ref);
  }
  function begin(name: string, content: SchemeContent): void {
    create.reset();
    setDialog({ name, content });
  }

  function beginWith({ key: _key, year: _year, version: _version, ...content }: Scheme): void {
    begin(content.name, content);
  }

  const add = (
    <AddMenu
      samples={samples.data ?? []}
      onEmpty={() => begin('', emptyContent(t('name.firstGroup'), t('name.firstCriterion')))}
      onSample={beginWith}
      onFile={() => setDialog('import')}
    />
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          schemes.length > 0 && (
            <>
              <Button
                variant="default"
                leftSection={<IconCopy size={16} />}
                onClick={() => setDialog('copy')}
              >
                {t('copy.open')}
              </Button>
              {add}
            </>
          )
        }
      />
      <Group align="stretch" wrap="nowrap" gap="md" flex={1} mih={0}>
        <SchemeList
          schemes={schemes}
          year={year}
          years={yearsAround(officeYear, year)}
          shown={shown}
          onYear={(value) => show({ year: value })}
          onChoose={show}
        />
        {shown === undefined ? (
          <div style={{ flex: 1 }}>
            <EmptyState
              title={t('empty.title', { year })}
              action={
                <>
                  {(samples.data ?? []).map((sample) => (
                    <Button key={sample.key} variant="default" onClick={() => beginWith(sample)}>
                      {t('empty.sample', { name: sample.name })}
                    </Button>
                  ))}
                  {add}
                </>
              }
            >
              {t('empty.text')}
            </EmptyState>
          </div>
        ) : (
          <ShownScheme
            key={`${shown.key} ${shown.version}`}
            schemeRef={shown}
            schemes={schemes}
            onShow={show}
          />
        )}
      </Group>
      {dialog === 'import' && (
        <ImportDialog
          year={year}
          schemes={schemes}
          shown={shown}
          onStored={store}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'copy' && (
        <CopyYearDialog
          year={year}
          scheme={schemes.find(({ key }) => key === shown?.key)}
          onCopied={store}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog !== null && typeof dialog === 'object' && (
        <NameDialog
          title={t('name.newTitle')}
          initial={dialog.name}
          submitLabel={t('name.create')}
          saving={create.isPending}
          error={create.error}
          onSubmit={(name) => create.mutate({ year, content: { ...dialog.content, name } })}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function ShownScheme({
  schemeRef,
  schemes,
  onShow,
}: {
  schemeRef: SchemeRef;
  schemes: readonly SchemeEntry[];
  onShow: (ref: Partial<SchemeRef> & { year: number }) => void;
}) {
  const scheme = useQuery(orpc.schemes.get.queryOptions({ input: schemeRef }));
  const entry = schemes.find(({ key }) => key === schemeRef.key);
  return (
    <div className="scheme-pane">
      <div className="scheme-editor">
        <QueryBoundary query={scheme}>
          {(loaded) => (entry ? <SchemeEditor loaded={loaded} entry={entry} onShow={onShow} /> : null)}
        </QueryBoundary>
      </div>
    </div>
  );
}

function AddMenu({
  samples,
  onEmpty,
  onSample,
  onFile,
}: {
  samples: readonly Scheme[];
  onEmpty: () => void;
  onSample: (scheme: Scheme) => void;
  onFile: () => void;
}) {
  const { t } = useTranslation('schemes');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} />}>{t('add.open')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEmpty}>{t('add.empty')}</Menu.Item>
        <Menu.Item onClick={onFile}>{t('add.file')}</Menu.Item>
        <Menu.Label>{t('add.samples')}</Menu.Label>
        {samples.map((scheme) => (
          <Menu.Item key={scheme.key} onClick={() => onSample(scheme)}>
            {scheme.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The version that the address names; else the one in use of the first scheme. */
function shownVersion(
  schemes: readonly SchemeEntry[],
  year: number,
  { scheme, version: asked }: SchemeSearch,
): SchemeRef | undefined {
  const entry = schemes.find(({ key }) => key === scheme) ?? schemes[0];
  if (!entry) return undefined;
  const version =
    entry.versions.find((one) => entry.key === scheme && one.version === asked) ??
    entry.versions.find(({ use }) => use === SchemeUse.inUse) ??
    entry.versions[0];
  return version && { key: entry.key, year, version: version.version };
}

function yearsAround(officeYear: number, year: number): readonly number[] {
  const years = [-2, -1, 0, 1, 2].map((step) => officeYear + step);
  return [...new Set([...years, year])].toSorted((a, b) => a - b);
}

/** A scheme to begin with: one group with one criterion, to a thousand points. */
function emptyContent(groupName: string, criterionName: string): SchemeContent {
  const line = { maximum: pointsFrom(1000), role: CriterionRole.regular, formulaText: '', measuredIn: '' };
  return {
    name: '',
    total: pointsFrom(1000),
    capTotal: true,
    exemption: ExemptionRule.redistribute,
    ranking: usualRanking,
    criteria: [
      { ...line, code: 'I', name: groupName, parentCode: null, formula: null },
      { ...line, code: 'I.1', name: criterionName, parentCode: 'I', formula: { kind: 'manual', step: null } },
    ],
  };
}
