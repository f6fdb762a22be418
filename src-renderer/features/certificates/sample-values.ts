import type { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import type { CertificateValues } from '../../../src-main/domain/certificates/certificate-values.ts';

const shared = {
  achievement:
    'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026, góp phần xây dựng quê hương',
  award_name: 'Bằng khen của Chủ tịch UBND tỉnh',
  decided_by: 'Chủ tịch UBND tỉnh Lai Châu',
  place_and_date: 'Lai Châu, ngày 05 tháng 12 năm 2026',
  signer_position: 'Chủ tịch',
  signer_name: 'Nguyễn Văn Mẫu',
  decision: '1742/QĐ-UBND ngày 05 tháng 12 năm 2026',
  register_number: '126',
  certificate_number: '000126',
};

/** Made up, to see a template with something in it. */
export const sampleValues: Record<SubjectKind, CertificateValues> = {
  individual: {
    ...shared,
    salutation: 'Bà',
    name: 'Nguyễn Thị Phương Thảo',
    position: 'Trưởng phòng Giáo dục trung học, Sở Giáo dục và Đào tạo',
  },
  collective: { ...shared, salutation: '', name: 'Trường Mầm non Hoa Ban', position: 'Xã Mường Kim' },
  household: {
    ...shared,
    salutation: '',
    name: 'Hộ gia đình ông Lò Văn Mẫu',
    position: 'Bản Nà Ban, xã Mường Kim',
  },
};
