/** Invented persons. The middle name is always "Mẫu" and the numbers begin with 0203.000, a range not in use. */
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý'];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dung',
  'Đức',
  'Giang',
  'Hà',
  'Hân',
  'Hiếu',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Minh',
  'Nam',
  'Nga',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Trang',
  'Tuấn',
  'Uyên',
  'Việt',
  'Yến',
];
const TERM_START = '2024-01-01';

/** The two highest posts of a body and the post of the officer who follows digital transformation. */
function posts(unit) {
  if (unit.code.startsWith('van-phong'))
    return ['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chuyên viên phòng tổng hợp'];
  if (unit.code === 'tinh-doan') return ['Bí thư', 'Phó Bí thư', 'Chuyên viên Văn phòng'];
  if (unit.kind === 'districtLevel')
    return ['Chủ tịch UBND', 'Phó Chủ tịch UBND', 'Chuyên viên Phòng Văn hóa và Thông tin'];
  if (isCommune(unit)) return ['Chủ tịch UBND', 'Phó Chủ tịch UBND', 'Chuyên viên Phòng Văn hóa - Xã hội'];
  if (unit.kind === 'enterprise') return ['Giám đốc', 'Phó Giám đốc', 'Chuyên viên phòng kỹ thuật'];
  if (unit.kind === 'front') return ['Chủ tịch', 'Phó Chủ tịch', 'Chuyên viên Văn phòng'];
  if (unit.kind === 'partyBody') return ['Trưởng ban', 'Phó Trưởng ban', 'Chuyên viên'];
  if (unit.code.startsWith('cong-an') || unit.code.startsWith('bo-chi-huy'))
    return ['Người đứng đầu', 'Cấp phó phụ trách', 'Cán bộ phòng tham mưu'];
  if (unit.code.startsWith('cuc-')) return ['Cục trưởng', 'Phó Cục trưởng', 'Chuyên viên phòng nghiệp vụ'];
  if (unit.code.startsWith('ban-')) return ['Trưởng ban', 'Phó Trưởng ban', 'Chuyên viên Văn phòng'];
  if (unit.code === 'thanh-tra-tinh') return ['Chánh Thanh tra', 'Phó Chánh Thanh tra', 'Thanh tra viên'];
  return ['Giám đốc', 'Phó Giám đốc', unit.kind === 'department' ? 'Chuyên viên Văn phòng Sở' : 'Chuyên viên'];
}

const isCommune = ({ kind }) => kind === 'communeLevel' || kind === 'specialZone';

/** Three persons beside every unit, two beside a commune; some officers change during the year. */
export function makePeople(units, random) {
  let counter = 0;
  const taken = new Set();
  const name = () => {
    let full;
    do full = `${random.pick(FAMILIES)} Mẫu ${random.pick(GIVEN)}`;
    while (taken.has(full));
    taken.add(full);
    return full;
  };
  const person = (unit, role, position, more = {}) => {
    counter += 1;
    const number = String(counter).padStart(3, '0');
    return {
      unit: unit.code,
      fullName: name(),
      position,
      role,
      phone: role === 'committeeMember' ? null : `0203.000.${number}`,
      email: role === 'officer' ? `can-bo-${number}@mau.example` : null,
      validFrom: unit.validFrom ?? TERM_START,
      validTo: unit.validTo ?? null,
      ...more,
    };
  };
  return units.flatMap((unit, index) => {
    const [head, deputy, officer] = posts(unit);
    if (isCommune(unit)) return [person(unit, 'leaderInCharge', head), person(unit, 'officer', officer)];
    const people = [person(unit, 'committeeMember', head), person(unit, 'leaderInCharge', deputy)];
    if (index % 6 !== 3 || unit.validFrom !== undefined) return [...people, person(unit, 'officer', officer)];
    return [
      ...people,
      person(unit, 'officer', officer, { validTo: '2024-07-31' }),
      person(unit, 'officer', officer, { validFrom: '2024-08-01' }),
    ];
  });
}
