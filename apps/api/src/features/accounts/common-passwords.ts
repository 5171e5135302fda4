import { foldVietnamese } from '@tiendo/indicators/vietnamese';

/**
 * What people make passwords of when they are told to, folded: the heads of the published lists of leaked passwords, what
 * Vietnamese ones add to them, rows of the keyboard, this product and its field.
 */
const WORDS = `password passw0rd passwd pass qwertyuiop qwerty qwert asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv 1qaz2wsx 1q2w3e4r
  qazwsx abcdefghijkl abcdefgh abcdef abcde abcd abc123 abc aaa admin administrator root user guest login welcome letmein
  iloveyou love monkey dragon sunshine princess football superman batman master shadow secret hello test demo changeme
  default computer internet google facebook zalo samsung iphone
  matkhau matma dangnhap taikhoan quantri quantrivien nguoidung xinchao chaoban vietnam vietnamese anhyeuem emyeuanh
  yeuem yeuanh anhnhoem emnhoanh tinhyeu hanhphuc giadinh conyeu meyeu boyeu khongbiet khongco toiyeuban saigon hochiminh
  bachoho bacho hoilamgi deptrai xinhgai nguyen tran pham hoang chuyendoiso tiendo kehoach sonoivu sokhcn sotttt ubnd
  hdnd tinhuy vanphong`;

/** Provinces before and after 1 July 2025, as people write them in passwords. */
const PROVINCES = `angiang baria vungtau bacgiang backan baclieu bacninh bentre binhdinh binhduong binhphuoc binhthuan camau
  cantho caobang danang daklak daknong dienbien dongnai dongthap gialai hagiang hanam hanoi hatinh haiduong haiphong
  haugiang hoabinh hungyen khanhhoa kiengiang kontum laichau lamdong langson laocai longan namdinh nghean ninhbinh
  ninhthuan phutho phuyen quangbinh quangnam quangngai quangninh quangtri soctrang sonla tayninh thaibinh thainguyen
  thanhhoa thuathienhue hue tiengiang tphcm hcm travinh tuyenquang vinhlong vinhphuc yenbai`;

const COMMON = `${WORDS} ${PROVINCES}`.split(/\s+/).sort((a, b) => b.length - a.length);
/** Fewer letters than this beside common words and numbers are soon guessed. */
const LEAST_OF_ONES_OWN = 4;

/**
 * Whether a password is made of nothing but what everybody tries: common words, the user name, numbers and years, however
 * often and in whatever letters, marks and diacritics; or of one short piece again and again.
 */
export function isCommonPassword(username: string, password: string): boolean {
  const bare = bareOf(password);
  if (/^(.{1,6}?)\1+.?$/.test(bare)) return true;
  const names = [bareOf(username), ...username.split(/[._-]/).map(bareOf)].filter((name) => name.length >= 3);
  let rest = bare;
  for (const word of [...names, ...COMMON]) rest = rest.replaceAll(word, ' ');
  return rest.replace(/[\d ]/g, '').length < LEAST_OF_ONES_OWN;
}

/** Letters without diacritics, and digits. */
function bareOf(text: string): string {
  return foldVietnamese(text)
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/[^a-z0-9]/g, '');
}
