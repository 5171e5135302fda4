import {
  givenUnits,
  isGroupName,
  matchGivenUnit,
  matchUnit,
  splitUnitNames,
  writtenNameKey,
  type KnownUnit,
  type Span,
} from './index.js';

const unit = (code: string, name: string, change: Partial<KnownUnit> = {}): KnownUnit => ({ code, name, ...change });
const UNITS: KnownUnit[] = [
  unit('phuong-phu-lam', 'Phường Phú Lâm', { kind: 'communeLevel' }),
  unit('phuong-phu-lam-2', 'Phường Phú Lãm', { kind: 'communeLevel' }),
  unit('huyen-ba-che', 'Huyện Ba Chẽ', { kind: 'districtLevel', validTo: '2025-06-30' }),
  unit('xa-ba-che', 'Xã Ba Chẽ', { kind: 'communeLevel', validFrom: '2025-07-01' }),
  unit('huyen-dam-ha', 'Huyện Đầm Hà', { kind: 'districtLevel', validTo: '2025-06-30' }),
  unit('tp-ha-long', 'Thành phố Hạ Long', { kind: 'districtLevel', validTo: '2025-06-30' }),
  unit('so-noi-vu', 'Sở Nội vụ', { kind: 'department', shortName: 'SNV' }),
  unit('so-y-te', 'Sở Y tế', { kind: 'department' }),
  unit('so-vhttdl', 'Sở Văn hóa, Thể thao và Du lịch', { kind: 'department' }),
  unit('so-tttt', 'Sở Thông tin và Truyền thông', { kind: 'department', shortName: 'Sở TT&TT', validTo: '2025-02-28' }),
  unit('so-khcn', 'Sở Khoa học và Công nghệ', { kind: 'department' }),
  unit('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', { kind: 'department', validTo: '2025-02-28' }),
  unit('bql', 'Ban Quản lý Khu kinh tế', { kind: 'department' }),
  unit('cong-an', 'Công an tỉnh', { kind: 'armedForce' }),
  unit('huyen-co-to', 'Huyện Cô Tô', { kind: 'districtLevel', shortName: 'Cô Tô', validTo: '2025-06-30' }),
  unit('dk-co-to', 'Đặc khu Cô Tô', { kind: 'specialZone', shortName: 'ĐK Cô Tô', validFrom: '2025-07-01' }),
  unit('tx-quang-yen', 'Thị xã Quảng Yên', { kind: 'districtLevel', validTo: '2025-06-30' }),
  unit('phuong-quang-yen', 'Phường Quảng Yên', { kind: 'communeLevel', validFrom: '2025-07-01' }),
  unit('tt-cai-rong', 'Thị trấn Cái Rồng', { kind: 'communeLevel', validTo: '2025-06-30' }),
  unit('cac-so', 'Các sở, ban, ngành', { kind: 'collective' }),
];
const IN_2024: Span = { from: '2024-01-01', to: '2024-12-31' };
const IN_2026: Span = { from: '2026-01-01', to: '2026-12-31' };

const found = (text: string, span: Span | null = IN_2024): string => {
  const { unit: one, doubt, several } = matchUnit(text, UNITS, span);
  return [one?.code ?? (several ? 'several' : '-'), doubt].filter(Boolean).join(' ');
};

describe('matchUnit', () => {
  it.each<[text: string, found: string]>([
    ['Phường Phú Lâm', 'phuong-phu-lam'],
    ['Phường Phú Lãm', 'phuong-phu-lam-2'],
    ['P. Phú Lãm', 'phuong-phu-lam-2'],
    ['UBND phường Phú Lãm', 'phuong-phu-lam-2'],
    ['phuong phu lam', 'several'],
    ['Ba Chẽ', 'huyen-ba-che'],
    ['UBND huyện Ba Chẽ', 'huyen-ba-che'],
    ['H. Ba Chẽ', 'huyen-ba-che'],
    ['ba che', 'huyen-ba-che'],
    ['Xã Ba Chẽ', 'xa-ba-che otherTime'],
    ['huyện Đàm Hà', 'huyen-dam-ha spelling'],
    ['TP Hạ Long', 'tp-ha-long'],
    ['TP. Hạ Long', 'tp-ha-long'],
    ['Hạ Long (TP)', 'tp-ha-long'],
    ['3. Hạ Long', 'tp-ha-long'],
    ['- Sở Nội vụ', 'so-noi-vu'],
    ['SNV', 'so-noi-vu'],
    ['Sở Y tế (chủ trì)', 'so-y-te'],
    ['Sở Y Tế', 'so-y-te'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'so-vhttdl'],
    ['so-noi-vu', 'so-noi-vu'],
    ['Cô Tô', 'huyen-co-to'],
    ['UBND TX.Quảng Yên', 'tx-quang-yen'],
    ['T.X Quảng Yên', 'tx-quang-yen'],
    ['UBND TP.Hạ Long', 'tp-ha-long'],
    ['Tp Hạ Long', 'tp-ha-long'],
    ['Chủ tịch UBND huyện Ba Chẽ', 'huyen-ba-che'],
    ['Uỷ ban nhân dân huyện Ba Chẽ', 'huyen-ba-che'],
    ['H Ba Chẽ', 'huyen-ba-che'],
    ['X. Ba Chẽ', 'xa-ba-che otherTime'],
    ['ĐK. Cô Tô', 'dk-co-to otherTime'],
    ['TT. Cái Rồng', 'tt-cai-rong'],
    ['Cái Rồng (TT)', 'tt-cai-rong'],
    ['P Phú Lâm', 'phuong-phu-lam'],
    ['P. Phu Lam', 'several'],
    ['Sở TTTT', 'so-tttt'],
    ['STTTT', 'so-tttt'],
    ['Sở KHCN', 'so-khcn'],
    ['Sở KH&CN', 'so-khcn'],
    ['Sở LĐTBXH', 'so-ldtbxh'],
    ['Sở LĐ-TB&XH', 'so-ldtbxh'],
    ['Sở VH,TT&DL', 'so-vhttdl'],
    ['BQL KKT', 'bql'],
    ['Chủ trì: Sở Y tế', 'so-y-te'],
    ['Sở Y tế chủ trì', 'so-y-te'],
    ['Công an tỉnh', 'cong-an'],
    ['Phường Hạ Long', '-'],
    ['Sở Lạ', '-'],
    ['', '-'],
  ])('finds %s: %s', (text, code) => {
    expect(found(text)).toBe(code);
    expect(found(text.normalize('NFD'))).toBe(code);
  });

  it('takes the bearer of the days it is used in', () => {
    expect(found('Ba Chẽ', IN_2026)).toBe('xa-ba-che');
    expect(found('Ba Chẽ', null)).toBe('several');
    expect(found('huyện Ba Chẽ', IN_2026)).toBe('huyen-ba-che otherTime');
    // Also where the one of another time has the name as its short name.
    expect(found('Cô Tô', IN_2026)).toBe('dk-co-to');
    expect(found('Cô Tô', { from: '2025-01-01', to: '2025-12-31' })).toBe('several');
    expect(found('Sở TTTT', IN_2026)).toBe('so-tttt otherTime');
  });

  it('asks where an exact name of another time stands against one that shares the letters', () => {
    const units = [
      unit('xa-an-ha', 'Xã An Hà', { kind: 'communeLevel', validTo: '2025-06-30' }),
      unit('xa-an-ha-2', 'Xã An Hạ', { kind: 'communeLevel', validFrom: '2025-07-01' }),
    ];
    expect(matchUnit('Xã An Hà', units, IN_2026)).toEqual({ unit: null, doubt: null, several: true });
    expect(matchUnit('Xã An Hà', units, IN_2024).unit?.code).toBe('xa-an-ha');
  });

  it('takes the kind of a unit from its name where nothing else says it', () => {
    const units = [unit('ha-long', 'Thành phố Hạ Long'), unit('dam-ha', 'Huyện Đầm Hà')];
    expect(matchUnit('TP. Hạ Long', units).unit?.code).toBe('ha-long');
    expect(matchUnit('Phường Hạ Long', units).unit).toBeNull();
    expect(matchUnit('Xã Đầm Hà', units).unit).toBeNull();
  });

  it('remembers a written name by its spelling, not by its letters', () => {
    expect(writtenNameKey('- UBND P. Phú Lãm;')).toBe(writtenNameKey('phường Phú Lãm'));
    expect(writtenNameKey('Phường Phú Lãm')).not.toBe(writtenNameKey('Phường Phú Lâm'));
  });
});

describe('names given by hand', () => {
  const names = [
    { name: 'Địa bàn Ba Chẽ', unit: 'xa-ba-che' },
    { name: 'địa bàn Ba Chẽ', unit: 'huyen-ba-che' },
    { name: 'Sở Nội vụ', unit: 'so-y-te' },
    { name: 'phường Phu Lam', unit: 'phuong-phu-lam' },
    { name: 'Ai đó', unit: 'da-xoa' },
  ];
  const given = (text: string, span: Span) => {
    const { unit: one, doubt, isGiven } = matchGivenUnit(text, UNITS, span, givenUnits(names, UNITS, span));
    return [one?.code ?? '-', doubt, isGiven].filter(Boolean).join(' ');
  };
  it.each<[text: string, span: Span, found: string]>([
    ['- địa bàn Ba Chẽ;', IN_2024, 'huyen-ba-che true'],
    ['Địa bàn Ba Chẽ', IN_2026, 'xa-ba-che true'],
    ['Sở Nội vụ', IN_2026, 'so-noi-vu'],
    ['phường Phu Lam', IN_2026, 'phuong-phu-lam true'],
    ['Ai đó', IN_2026, '-'],
  ])('%s in %j: %s', (text, span, found) => expect(given(text, span)).toBe(found));
});

describe('kinds, ordinals and signs around a name', () => {
  const BODIES = [...UNITS, unit('tinh-doan', 'Tỉnh đoàn'), unit('phuong-1', 'Phường 1', { kind: 'communeLevel' })];
  it.each<[text: string, span: Span, code: string]>([
    ['Tỉnh đoàn', IN_2026, 'tinh-doan'],
    ['Sở Khoa học & Công nghệ', IN_2026, 'so-khcn'],
    ['Sở Văn hóa, Thể thao & Du lịch', IN_2026, 'so-vhttdl'],
    ['a) Sở Y tế', IN_2026, 'so-y-te'],
    ['P1', IN_2026, 'phuong-1'],
    ['xa Ba Che', IN_2026, 'xa-ba-che'],
  ])('%s in %j is %s', (text, span, code) => {
    expect(matchUnit(text, BODIES, span)).toMatchObject({ unit: { code }, doubt: null });
  });

  it('a kind typed without its marks is a kind: the district is not today’s commune', () => {
    expect(found('huyen Ba Che', IN_2026)).toBe('huyen-ba-che otherTime');
    expect(found('huyen Ba Che', IN_2024)).toBe('huyen-ba-che');
  });
});

describe('names in one cell', () => {
  const split = (text: string) => splitUnitNames(text, (name) => matchUnit(name, UNITS, IN_2024).unit !== null);

  it.each<[text: string, names: string[]]>([
    ['Sở Y tế và Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế, Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['- Sở Y tế\n- Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế (chủ trì); Sở Nội vụ', ['Sở Y tế (chủ trì)', 'Sở Nội vụ']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Y tế', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']],
    ['Sở Thông tin và Truyền thông và Sở Y tế', ['Sở Thông tin và Truyền thông', 'Sở Y tế']],
    ['Sở Nông nghiệp và Môi trường, Sở Y tế', ['Sở Nông nghiệp và Môi trường', 'Sở Y tế']],
    ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
    ['UBND các huyện, thị xã, thành phố', ['UBND các huyện, thị xã, thành phố']],
    [
      'Sở Y tế, các sở, ban, ngành và UBND các huyện, thị xã, thành phố',
      ['Sở Y tế', 'các sở, ban, ngành', 'UBND các huyện, thị xã, thành phố'],
    ],
    ['Sở TT&TT, Sở Y tế', ['Sở TT&TT', 'Sở Y tế']],
    ['Sở Y tế/Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế - Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Lao động - Thương binh và Xã hội, Sở Y tế', ['Sở Lao động - Thương binh và Xã hội', 'Sở Y tế']],
    ['Sở Lạ - Quen và Mới', ['Sở Lạ - Quen và Mới']],
    ['Các sở: Y tế, Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Các Sở Y tế, Nội vụ và Khoa học và Công nghệ', ['Sở Y tế', 'Sở Nội vụ', 'Sở Khoa học và Công nghệ']],
    ['UBND các huyện: Ba Chẽ, Đầm Hà', ['Huyện Ba Chẽ', 'Huyện Đầm Hà']],
    ['Sở Nội vụ, Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Các sở: Y tế; Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Các huyện Ba Chẽ, Đầm Hà và thành phố Hạ Long', ['Huyện Ba Chẽ', 'Huyện Đầm Hà', 'Thành phố Hạ Long']],
    ['Sở Y tế, Sở Nội vụ, v.v.', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế, các tổ chức chính trị - xã hội', ['Sở Y tế', 'các tổ chức chính trị - xã hội']],
    ['Các sở, ban, ngành; UBND các xã, phường', ['Các sở, ban, ngành', 'UBND các xã, phường']],
    ['', []],
  ])('%j are %j', (text, names) => expect(split(text)).toEqual(names));

  it.each([
    'Các sở, ban, ngành',
    'UBND các xã, phường, đặc khu',
    'Các cơ quan, đơn vị liên quan',
    'UBND các huyện, thị xã và thành phố',
    'Các sở, ban, ngành, đoàn thể cấp tỉnh',
    'các sở, ngành, địa phương',
    'UBND cấp xã',
    'Các địa phương',
    'Thủ trưởng các sở, ban, ngành',
    'Các doanh nghiệp viễn thông',
    '13 huyện, thị xã, thành phố',
    'UBND 54 xã, phường, đặc khu',
    'Các cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể',
  ])('%s is a group', (text) => expect(isGroupName(text)).toBe(true));
  it.each(['Sở Nội vụ', 'Công an tỉnh', 'Các sở: Y tế, Nội vụ', 'UBND huyện Ba Chẽ', 'Các khu công nghiệp Quảng Yên'])(
    '%s is none',
    (text) => expect(isGroupName(text)).toBe(false),
  );
});
