import { messages } from '../../i18n/messages.ts';
import { cellMessages } from './cell/messages.ts';
import { rankingMessages } from './ranking/messages.ts';
import { sheetMessages } from './sheet/messages.ts';
import { whyMessages } from './why/messages.ts';

const overviewMessages = messages(
  {
    title: 'Chấm điểm',
    description: 'Điểm tự chấm, điểm cụm/khối chấm và điểm thẩm định của từng cụm, khối trong năm.',
    overview: {
      empty: 'Chưa có cụm, khối nào',
      emptyText: 'Lập các cụm, khối thi đua của năm và xếp đơn vị vào trước khi chấm điểm.',
      toClusters: 'Lập cụm, khối',
      toIntake: 'Nhận bảng tự chấm',
      cluster: 'Cụm, khối',
      scheme: 'Bảng tiêu chí',
      units: 'Số đơn vị',
      begun: '{{begun}}/{{units}} đơn vị',
      missing: 'thiếu {{missing}} điểm',
      complete: 'đủ',
      locked: 'Đã khóa',
      noMembers: 'chưa có đơn vị',
      open: 'Mở bảng điểm của {{cluster}}',
    },
  },
  {
    title: 'Scoring',
    description: 'Self-scores, scores of the cluster or block and appraised scores of the year.',
    overview: {
      empty: 'No clusters yet',
      emptyText: 'Set up the clusters and blocks of the year and put units into them before scoring.',
      toClusters: 'Set up clusters',
      toIntake: 'Receive self-scores',
      cluster: 'Cluster or block',
      scheme: 'Scheme',
      units: 'Units',
      begun: '{{begun}}/{{units}} units',
      missing: '{{missing}} scores missing',
      complete: 'complete',
      locked: 'Locked',
      noMembers: 'no units yet',
      open: 'Open the score sheet of {{cluster}}',
    },
  },
);

/** The texts of scoring, each part of the pages with its own. */
export const scoringMessages = {
  vi: {
    ...overviewMessages.vi,
    ...sheetMessages.vi,
    ...cellMessages.vi,
    ...rankingMessages.vi,
    ...whyMessages.vi,
  },
  en: {
    ...overviewMessages.en,
    ...sheetMessages.en,
    ...cellMessages.en,
    ...rankingMessages.en,
    ...whyMessages.en,
  },
};
