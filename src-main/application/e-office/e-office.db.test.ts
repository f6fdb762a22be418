import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { firstEOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import type { EOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import type { DecisionId, DocumentId } from '../../domain/kernel/ids.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { draftFlagDecision, issueAs } from '../testing/decisions.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';
import { openWithDocument, signPlain } from './testing/document-office.ts';

const receiver = {
  organId: '000.00.12.H35',
  name: 'Văn phòng UBND tỉnh',
  inCharge: null,
  address: null,
  email: null,
  telephone: null,
};

describe('the settings of the e-office', () => {
  it('begin with the province’s code unconfirmed, and come back as they were saved', async () => {
    const { office } = await openWithDocument();
    const { eOffice } = office.client;
    expect(await eOffice.settings()).toEqual(firstEOfficeSettings);
    const changed: EOfficeSettings = {
      ...firstEOfficeSettings,
      outboxFolder: '\\\\may-chu\\e-office',
      shape: 'zip',
      receivers: [receiver],
    };
    await eOffice.saveSettings(changed);
    expect(await eOffice.settings()).toEqual(changed);
    expect(await office.client.setup.status()).toMatchObject({ outboxFolder: '\\\\may-chu\\e-office' });
  });

  it('refuse a folder that is no whole path, and a receiver named twice', async () => {
    const { office } = await openWithDocument();
    const save = (change: Partial<EOfficeSettings>) =>
      refused(office, () => office.client.eOffice.saveSettings({ ...firstEOfficeSettings, ...change }));
    expect(await save({ outboxFolder: 'e-office' })).toEqual(
      refusal('folder_not_whole', { folder: 'e-office' }),
    );
    expect(await save({ receivers: [receiver, { ...receiver, name: 'Tên khác' }] })).toEqual(
      refusal('receiver_twice', { name: 'Tên khác' }),
    );
  });

  it('try a folder out', async () => {
    const { office } = await openWithDocument();
    const { tryFolder } = office.client.eOffice;
    const folder = temporaryFolder();
    expect([await tryFolder({ folder }), await readdir(folder)]).toEqual([{}, []]);
    const gone = path.join(folder, 'gone');
    expect(await refused(office, () => tryFolder({ folder: gone }))).toEqual(
      refusal('outbox_missing', { folder: gone }),
    );
    expect(await refused(office, () => tryFolder({ folder: 'a' }))).toEqual(
      refusal('folder_not_whole', { folder: 'a' }),
    );
  });

  it('say where a package goes and in which shape', async () => {
    const { office, id } = await openWithDocument();
    await signPlain(office, id);
    const folder = temporaryFolder();
    await office.client.eOffice.saveSettings({
      ...firstEOfficeSettings,
      outboxFolder: folder,
      shape: 'zip',
    });
    const { folder: written } = await office.client.documents.exportPackage({ id });
    expect([path.dirname(written), await readdir(folder)]).toEqual([folder, [path.basename(written)]]);
    expect(written.endsWith('.zip')).toBe(true);
  });
});

describe('number and day of issue that come back', () => {
  it('go into the register once', async () => {
    const { office, id } = await openWithDocument({ number: null });
    await signPlain(office, id);
    const { eOffice, documents } = office.client;
    const record = () => eOffice.recordIssue({ id, number: 7, issuedOn: day('2027-01-04') });
    expect(await refused(office, record)).toEqual(refusal('date_in_future', { date: '04/01/2027' }));
    office.setNow('2027-01-04T02:00:00.000Z');
    await record();
    expect(lastAudit(office)).toMatchObject({ command: 'record_issue' });
    expect(office.services.repositories.documents.find(id)).toMatchObject({
      number: 7,
      numberYear: 2027,
      issuedOn: '2027-01-04',
    });
    await record();
    const [row] = await documents.register({ year: 2026 });
    expect(
      await refused(office, () => eOffice.recordIssue({ id, number: 8, issuedOn: day('2027-01-04') })),
    ).toEqual(refusal('issue_fixed', { subject: row?.subject ?? '', number: '07/BB-HĐTĐKT' }));
  });

  it('are refused where another document has the number, or there is none', async () => {
    const { office, id } = await openWithDocument({ number: null });
    const { eOffice } = office.client;
    const standing = office.services.repositories.documents.find(id);
    if (!standing) throw new Error('The document was written');
    office.services.repositories.documents.insert({
      ...standing,
      id: 'other' as DocumentId,
      kind: 'counting_minutes',
      number: 3,
      numberYear: 2026,
      issuedOn: day('2026-11-20'),
    });
    const record = (target: DocumentId) =>
      refused(office, () => eOffice.recordIssue({ id: target, number: 3, issuedOn: day('2026-11-23') }));
    expect(await record(id)).toEqual(refusal('number_taken', { number: 3 }));
    expect(await record('x' as DocumentId)).toEqual(refusal('not_found'));
  });
});

describe('a decision on awards', () => {
  it('goes into the register with the files it was issued with, and out from the province', async () => {
    const { office, id } = await draftFlagDecision();
    const { eOffice, documents, decisions } = office.client;
    const draft = await decisions.get({ id });
    expect(await refused(office, () => eOffice.registerDecision({ decisionId: id }))).toEqual(
      refusal('decision_not_issued', { title: draft.title }),
    );
    await issueAs(office, id, 163);
    const { id: documentId } = await eOffice.registerDecision({ decisionId: id });
    const stored = office.services.repositories;
    const decision = stored.decisions.find(id);
    expect(stored.documents.find(documentId)).toMatchObject({
      decisionId: id,
      kind: 'decision',
      number: 163,
      notation: 'QĐ-UBND',
      docxHash: decision?.docxHash,
      pdfHash: decision?.pdfHash,
    });
    await signPlain(office, documentId);
    const { folder } = await documents.exportPackage({ id: documentId });
    expect(await readdir(folder)).toContain('document.edxml');
    expect(path.basename(folder)).toMatch(/^163_QD-UBND_/);
    expect(await refused(office, () => eOffice.registerDecision({ decisionId: 'x' as DecisionId }))).toEqual(
      refusal('not_found'),
    );
  });
});
