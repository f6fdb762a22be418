import { messages } from '../../../i18n/messages.ts';

/** Texts of the panel beside the grid: what is kept at a cell and what was done to it. */
export const cellMessages = messages(
  {
    panel: {
      label: 'Chi tiết của ô',
      close: 'Đóng phần chi tiết',
      none: 'Chọn một ô trong bảng để xem vì sao có điểm đó, lý do, minh chứng và lịch sử.',
    },
    remark: {
      reason: 'Lý do chênh lệch',
      explanation: 'Giải trình của đơn vị',
      note: 'Ghi chú',
    },
    evidence: {
      title: 'Minh chứng',
      none: 'Chưa có tệp minh chứng.',
      add: 'Đính kèm tệp…',
      added: 'Đã đính kèm {{n}} tệp.',
      remove: 'Gỡ tệp {{name}}',
      dropHint: 'Cũng có thể kéo tệp vào đây.',
    },
    history: {
      title: 'Lịch sử',
      none: 'Chưa có thay đổi nào.',
      secretariat: 'Thường trực Hội đồng',
      change: '{{before}} → {{after}}',
      command: {
        save_cells: 'Nhập',
        save_remarks: 'Ghi nội dung',
        undo_scores: 'Hoàn tác',
        redo_scores: 'Làm lại',
        accept_workbook: 'Nhận tệp',
        add_evidence: 'Đính kèm minh chứng',
        remove_evidence: 'Gỡ minh chứng',
      },
    },
  },
  {
    panel: {
      label: 'Details of the cell',
      close: 'Close the details',
      none: 'Choose a cell to see how its points came about, its reason, files and history.',
    },
    remark: { reason: 'Reason of the difference', explanation: 'Explanation of the unit', note: 'Note' },
    evidence: {
      title: 'Evidence',
      none: 'No files yet.',
      add: 'Attach files…',
      added: '{{n}} files attached.',
      remove: 'Remove file {{name}}',
      dropHint: 'Files can be dragged here too.',
    },
    history: {
      title: 'History',
      none: 'No changes yet.',
      secretariat: 'Secretariat',
      change: '{{before}} → {{after}}',
      command: {
        save_cells: 'Typed',
        save_remarks: 'Text written',
        undo_scores: 'Undone',
        redo_scores: 'Redone',
        accept_workbook: 'File accepted',
        add_evidence: 'Evidence attached',
        remove_evidence: 'Evidence removed',
      },
    },
  },
);
