import type { StorageErrorCode } from '../application/ports.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import type { openStore } from '../persistence/open-store.ts';

/** Why the council's data can't be opened. */
export type StartupProblem =
  | 'already_open'
  | 'newer_version'
  | 'damaged'
  | 'unsupported_location'
  | 'disk_full'
  | 'no_rights'
  | 'not_our_file'
  | 'disk_failed'
  | 'backup_failed'
  | 'migration_failed'
  | 'program_incomplete';

/** Heading of the message that both shells show instead of the application. */
export const STARTUP_PROBLEM_TITLE = 'Sổ Vàng chưa mở được';

/**
 * What to tell the person, in Vietnamese: what is the matter and what to do. Never offers to delete anything.
 *
 * @param dataFolder absolute path of the folder that was to be opened
 */
export function startupMessage(problem: StartupProblem, dataFolder: string): string {
  const place = `Thư mục dữ liệu: ${dataFolder}`;
  switch (problem) {
    case 'already_open':
      return `Dữ liệu đang được mở ở một cửa sổ Sổ Vàng khác. Hãy dùng cửa sổ đó, hoặc đóng nó rồi mở lại.\n\n${place}`;
    case 'newer_version':
      return `Dữ liệu này do một phiên bản Sổ Vàng mới hơn tạo ra. Hãy cài phiên bản mới nhất rồi mở lại; dữ liệu vẫn được giữ nguyên.\n\n${place}`;
    case 'damaged':
      return `Tệp dữ liệu bị hỏng nên không thể mở an toàn. Đừng xóa tệp này. Các bản sao lưu nằm trong thư mục con "backups"; hãy báo cho người phụ trách công nghệ thông tin của cơ quan.\n\n${place}`;
    case 'unsupported_location':
      return `Dữ liệu phải nằm trên ổ đĩa của chính máy này. Ổ mạng và thư mục đồng bộ (OneDrive, Google Drive, Dropbox) có thể làm hỏng dữ liệu. Hãy chuyển thư mục sang ổ đĩa trong máy.\n\n${place}`;
    case 'disk_full':
      return `Ổ đĩa đã đầy. Hãy giải phóng dung lượng rồi mở lại; dữ liệu đã lưu vẫn được giữ nguyên.\n\n${place}`;
    case 'no_rights':
      return `Tài khoản Windows đang dùng không có quyền ghi vào thư mục dữ liệu. Hãy báo cho người phụ trách công nghệ thông tin của cơ quan để được cấp quyền.\n\n${place}`;
    case 'not_our_file':
      return `Tệp so-vang.db trong thư mục dữ liệu không phải dữ liệu của Sổ Vàng nên không mở. Hãy kiểm tra lại thư mục; tệp vẫn được giữ nguyên.\n\n${place}`;
    case 'disk_failed':
      return `Không đọc được dữ liệu vì lỗi ổ đĩa. Hãy khởi động lại máy rồi thử lại; nếu vẫn lỗi, hãy báo cho người phụ trách công nghệ thông tin của cơ quan.\n\n${place}`;
    case 'backup_failed':
      return `Phiên bản mới cần sao lưu dữ liệu trước khi nâng cấp, nhưng chưa sao lưu được nên chưa thay đổi gì. Hãy kiểm tra dung lượng ổ đĩa rồi mở lại.\n\n${place}`;
    case 'migration_failed':
      return `Chưa nâng cấp được dữ liệu lên phiên bản mới. Dữ liệu vẫn như trước khi nâng cấp; hãy dùng phiên bản cũ và báo cho người phụ trách.\n\n${place}`;
    case 'program_incomplete':
      return `Bản cài đặt Sổ Vàng thiếu hoặc sai tệp. Hãy cài đặt lại chương trình; dữ liệu vẫn được giữ nguyên.\n\n${place}`;
    default:
      return assertNever(problem);
  }
}

type StoreErrorCode = Extract<ReturnType<typeof openStore>, { ok: false }>['error']['code'];

/** The problem that stands for what the disk or the book says. */
export function startupProblemOf(code: StoreErrorCode | StorageErrorCode): StartupProblem {
  switch (code) {
    case 'already_open':
    case 'newer_version':
    case 'damaged':
    case 'unsupported_location':
    case 'disk_full':
    case 'no_rights':
    case 'not_our_file':
    case 'migration_failed':
    case 'backup_failed':
      return code;
    case 'database_from_newer_app':
      return 'newer_version';
    case 'io':
    case 'busy':
      return 'disk_failed';
    case 'migrations_missing':
    case 'journal_not_monotonic':
    case 'migration_edited':
      return 'program_incomplete';
    default:
      return assertNever(code);
  }
}
