import { messages } from '../messages.ts';

/** Drafts, the register, templates, attachments and consistency. */
export const documentsErrors = messages(
  {
    nobody_late: 'Không còn đơn vị nào nộp chậm trong đợt này nên không có ai để đôn đốc.',
    nothing_to_draft:
      'Sổ chưa có số liệu nào để soạn văn bản này. Hãy nhập hồ sơ, phiên họp hoặc kết quả liên quan trước.',
    ranking_not_final:
      'Kết quả của {{cluster}} chưa chốt. Hãy chốt kết quả ở bảng điểm trước khi soạn báo cáo.',
    draft_in_register: 'Bản thảo đã được lập thành văn bản trong sổ nên không xóa được.',
    draft_incomplete: 'Chưa lập được văn bản vì còn trống: {{parts}}. Hãy điền các phần này rồi lập lại.',
    due_before_issue: 'Hạn trả lời {{dueOn}} trước ngày ban hành {{issuedOn}}. Hãy chọn ngày muộn hơn.',
    number_without_date: 'Hãy nhập cả số và ngày ban hành, hoặc để trống cả hai khi còn là dự thảo.',
    document_signed: 'Văn bản đã ký nên không lập lại được.',
    document_not_signed: 'Văn bản chưa ký. Hãy ký trước khi xuất sang e-office.',
    document_handed_over:
      '“{{subject}}” đã xuất sang e-office nên không ký thêm được. Muốn thay đổi, hãy lập văn bản khác.',
    attachment_twice: 'Tệp “{{name}}” giống hệt tệp kèm “{{same}}” đã có. Không thêm lần nữa.',
    attachments_full: 'Văn bản đã có {{count}} tệp kèm. Hãy nén các tệp còn lại thành một tệp .zip rồi thêm.',
    attachment_type:
      'Hệ thống e-office không nhận loại tệp của “{{name}}”. Hãy lưu thành PDF, Word, Excel, ảnh (PNG, JPG) hoặc nén thành .zip rồi thêm lại.',
    attachment_signed: 'Tệp kèm “{{name}}” đã được ký bởi {{certificateName}}.',
    attachment_not_pdf:
      'Không ký được “{{name}}”: chỉ ký được tệp PDF không khóa. Hãy lưu tệp thành PDF rồi thêm lại.',
    attachment_before_document:
      'Hãy ký văn bản chính và cho số trước: chữ ký trên tệp kèm ghi số và ký hiệu của văn bản (Phụ lục I Nghị định 30/2020/NĐ-CP).',
    signatures_complete: 'Văn bản đã có {{count}} chữ ký, không ký thêm được nữa.',
    office_signed_last:
      '“{{subject}}” đã có chữ ký số của cơ quan. Văn thư ký sau cùng (Điều 13 Nghị định 30/2020/NĐ-CP), nên không ký thêm được.',
    number_taken: 'Số {{number}} đã dùng cho văn bản khác trong năm.',
    documents_differ:
      '{{title}} có {{count}} chỗ khác kết quả biểu quyết. Hãy sửa cho khớp, hoặc làm lại thao tác này rồi nêu lý do để đi tiếp.',
    differences_changed:
      'Những chỗ khác vừa thay đổi nên lý do chưa được ghi. Hãy đóng lại, thực hiện lại thao tác và xem các chỗ khác hiện nay.',
    issue_fixed:
      '“{{subject}}” đã ký với số {{number}} nên số và ngày ban hành không đổi được nữa. Hãy đối chiếu lại với e-office.',
    decision_not_issued:
      'Quyết định “{{title}}” chưa có số và ngày ban hành nên chưa vào sổ văn bản được. Hãy ghi số trước.',
    template_failed:
      'Mẫu Word “{{name}}” không điền được: sai ở trường {{field}}, đoạn thứ {{paragraph}} (“{{around}}”). Hãy sửa mẫu ở thẻ “Mẫu Word”.',
    template_failed_on_page:
      'Mẫu Word “{{name}}” không điền được: sai ở trường {{field}}, trang {{page}} (“{{around}}”). Hãy sửa mẫu ở thẻ “Mẫu Word”.',
    template_unreadable: 'Tệp của mẫu Word “{{name}}” không đọc được. Hãy tải mẫu lên lại ở thẻ “Mẫu Word”.',
    template_without_pdf:
      'Văn bản này làm theo mẫu Word “{{name}}”, mà máy này chưa có Word hay LibreOffice để làm tệp PDF từ mẫu. Hãy cài LibreOffice, hoặc dùng bố cục của chương trình.',
    template_pdf_failed:
      'Không làm được tệp PDF từ mẫu Word “{{name}}” (phần mềm đang dùng ghi ở thẻ “Thiết lập văn bản”). Hãy thử lại, hoặc mở bản xem thử ở thẻ “Mẫu Word” để tìm chỗ vướng.',
    word_template_in_use: 'Mẫu “{{name}}” đang dùng nên không xóa được. Hãy ngừng dùng mẫu trước.',
  },
  {
    nobody_late: 'No unit is late in this round any more, so there is nobody to remind.',
    nothing_to_draft:
      'The book has nothing yet that this document could say. Enter dossiers, sessions or results first.',
    ranking_not_final:
      'The result of {{cluster}} is not final. Lock it in the score sheet before drafting the report.',
    draft_in_register: 'A document in the register was written from this draft, so it can’t be removed.',
    draft_incomplete:
      'The document can’t be written yet, since these parts are empty: {{parts}}. Fill them in and write it again.',
    due_before_issue:
      'The day {{dueOn}} by which it is due lies before its issue on {{issuedOn}}. Choose a later day.',
    number_without_date: 'Enter both number and date of issue, or leave both empty for a draft.',
    document_signed: 'The document is signed and can’t be written anew.',
    document_not_signed: 'The document is not signed. Sign it before exporting.',
    document_handed_over:
      '“{{subject}}” went to the e-office, so it gets no further signature. Write another document for a change.',
    attachment_twice: 'The file “{{name}}” is the same as the attachment “{{same}}”. It is not added again.',
    attachments_full: 'The document has {{count}} attachments. Put the others into one .zip and add that.',
    attachment_type:
      'E-offices don’t take files like “{{name}}”. Save it as PDF, Word, Excel, a picture (PNG, JPG) or a .zip and add that.',
    attachment_signed: 'The attachment “{{name}}” was signed by {{certificateName}}.',
    attachment_not_pdf:
      '“{{name}}” can’t be signed: only a PDF that isn’t locked can. Save it as PDF and add that.',
    attachment_before_document:
      'Sign the document and give it its number first: the signature on an attachment names both (Decree 30/2020/NĐ-CP, Appendix I).',
    signatures_complete: 'The document has {{count}} signatures already, which is all it can have.',
    office_signed_last:
      '“{{subject}}” bears the signature of the office, which is the last one (Điều 13 Nghị định 30/2020/NĐ-CP).',
    number_taken: 'Number {{number}} is used by another document of the year.',
    documents_differ:
      '{{title}} differs from the votes in {{count}} places. Mend it, or try again and give the reason for going on.',
    differences_changed:
      'What differs has just changed, so that the reason was not written down. Close this, try again and look at what differs now.',
    issue_fixed:
      '“{{subject}}” was signed with the number {{number}}, so that number and day no longer change. Compare with the e-office.',
    decision_not_issued: 'The decision “{{title}}” has no number and date yet. Enter them first.',
    template_failed:
      'The Word template “{{name}}” can’t be filled in: field {{field}} in paragraph {{paragraph}} (“{{around}}”). Mend it on the tab “Word templates”.',
    template_failed_on_page:
      'The Word template “{{name}}” can’t be filled in: field {{field}} on page {{page}} (“{{around}}”). Mend it on the tab “Word templates”.',
    template_unreadable:
      'The file of the Word template “{{name}}” can’t be read. Hand it in again on the tab “Word templates”.',
    template_without_pdf:
      'This document follows the Word template “{{name}}”, and this computer has neither Word nor LibreOffice to make a pdf of it. Install LibreOffice, or use the program’s layout.',
    template_pdf_failed:
      'No pdf could be made of the Word template “{{name}}” (the tab “Document settings” says by which program). Try again, or look at its preview on the tab “Word templates”.',
    word_template_in_use: 'The template “{{name}}” is in use and can’t be removed. Stop using it first.',
  },
);
