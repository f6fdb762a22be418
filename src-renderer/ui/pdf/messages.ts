import { messages } from '../../i18n/messages.ts';

export const pdfMessages = messages(
  {
    pages: 'Các trang: {{label}}',
    page: 'Trang {{page}}/{{pages}}',
    pageOf: 'Trang {{page}} trên {{pages}}',
    loading: 'Đang mở bản xem trước…',
    failed:
      'Không mở được tệp PDF này: tệp hỏng hoặc không phải PDF. Hãy lập lại văn bản hoặc tải tệp về để xem.',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    fitWidth: 'Vừa chiều ngang',
    print: 'In',
    save: 'Lưu tệp',
    saved: 'Đã lưu {{name}}.',
    preview: 'Xem trước',
    previewOf: 'Xem trước: {{what}}',
  },
  {
    pages: 'Pages: {{label}}',
    page: 'Page {{page}}/{{pages}}',
    pageOf: 'Page {{page}} of {{pages}}',
    loading: 'Opening the preview…',
    failed:
      'This PDF file can’t be opened: it is damaged or no PDF. Write the document anew, or download the file to look at it.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitWidth: 'Fit the width',
    print: 'Print',
    save: 'Save file',
    saved: 'Saved {{name}}.',
    preview: 'Preview',
    previewOf: 'Preview: {{what}}',
  },
);
