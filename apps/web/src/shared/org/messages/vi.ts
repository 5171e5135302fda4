import type { Role, UnitKind } from '@tiendo/contracts';

const kinds: Readonly<Record<UnitKind, string>> = {
  department: 'Sở, ban, ngành',
  districtLevel: 'Đơn vị hành chính cấp huyện',
  communeLevel: 'Đơn vị hành chính cấp xã',
  specialZone: 'Đặc khu',
  centralAgency: 'Cơ quan Trung ương trên địa bàn',
  armedForce: 'Lực lượng vũ trang',
  partyBody: 'Cơ quan Đảng',
  front: 'Mặt trận Tổ quốc, đoàn thể',
  publicServiceUnit: 'Đơn vị sự nghiệp',
  enterprise: 'Doanh nghiệp',
  collective: 'Tập hợp nhiều đơn vị',
  province: 'Tỉnh, thành phố trực thuộc Trung ương',
};

const roles: Readonly<Record<Role, string>> = {
  viewer: 'Lãnh đạo (xem)',
  committee: 'Ban Chỉ đạo',
  reporter: 'Cán bộ báo cáo của đơn vị',
  unitLeader: 'Lãnh đạo đơn vị',
  editor: 'Cơ quan thường trực (cập nhật)',
  admin: 'Quản trị viên',
  auditor: 'Thanh tra, kiểm toán (chỉ xem)',
};

export const vi = {
  kinds,
  roles,
  unit: 'Đơn vị',
  unitName: 'Tên đơn vị',
  shortName: 'Tên viết tắt',
  kind: 'Loại đơn vị',
  endedUnit: (name: string, day: string) => `${name} (đã kết thúc ${day})`,
  chooseUnit: 'Chọn…',
  noUnitFound: 'Không có kết quả nào khớp',
  removeUnit: 'Bỏ',
};

export type OrgMessages = typeof vi;
