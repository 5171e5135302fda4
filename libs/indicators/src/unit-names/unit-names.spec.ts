import { isGroupName, matchUnit, splitUnitNames, type KnownUnit, type Span } from './index.js';

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
    ['', []],
  ])('%j are %j', (text, names) => expect(split(text)).toEqual(names));

  it.each([
    'Các sở, ban, ngành',
    'UBND các xã, phường, đặc khu',
    'Các cơ quan, đơn vị liên quan',
    'UBND các huyện, thị xã và thành phố',
  ])('%s is a group', (text) => expect(isGroupName(text)).toBe(true));
  it.each(['Sở Nội vụ', 'UBND huyện Ba Chẽ', 'Các khu công nghiệp Quảng Yên'])('%s is none', (text) =>
    expect(isGroupName(text)).toBe(false),
  );
});
