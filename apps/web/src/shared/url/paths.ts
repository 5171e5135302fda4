import type { ItemKind } from '@tiendo/contracts';
import type { BlockCode } from '@tiendo/indicators/succession';
import { BLOCK_PARAM, wordOfBlock } from './blocks';
import { viewSearch, type ViewParams } from './view';

type View = Partial<ViewParams>;

/** Filters of a list as they stand in the address; `none` as a unit means "the source names no lead unit". */
export interface ListFilters {
  readonly status?: readonly string[];
  readonly section?: string;
  readonly leadUnit?: string;
  readonly overdue?: boolean;
  readonly continuing?: boolean;
  readonly attention?: boolean;
  readonly q?: string;
}

/** Names of the filters in the address. A section is a pillar of targets or a group of tasks. */
export const FILTER_PARAMS = {
  status: 'trang-thai',
  pillar: 'tru-cot',
  group: 'nhom',
  leadUnit: 'don-vi',
  overdue: 'qua-han',
  continuing: 'chuyen-tiep',
  attention: 'can-tap-trung',
  q: 'tim',
  sort: 'sap-xep',
} as const;

/** `loai`: only contradictions, or changes, of these kinds, separated by commas. */
export const KINDS_PARAM = 'loai';

/** `xu-ly`: settled contradictions (`xong`), or all of them (`tat-ca`); absent: what is open. */
export const SETTLED_PARAM = 'xu-ly';

/** Sides of a comparison in the address: a day or a snapshot's id, and the moment a day is known at. */
export const SIDE_PARAMS = { from: 'tu', fromKnownAt: 'tu-biet-den', to: 'den', toKnownAt: 'den-biet-den' } as const;

/** What a comparison sets side by side; left out: the latest snapshot and the live figures. */
export interface ComparedSides {
  readonly from?: string | null | undefined;
  readonly fromKnownAt?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly toKnownAt?: string | null | undefined;
}
/** `chi-so`: only figures of the indicator with this code. */
export const INDICATOR_PARAM = 'chi-so';
/** `van-ban`: only figures of the document with this identifier. */
export const DOCUMENT_PARAM = 'van-ban';
/** `tu`: the plan that a new one is copied from. */
export const COPY_PARAM = 'tu';
/** `tinh`: the owner of a report or a request, where somebody works for several. */
export const OWNER_PARAM = 'tinh';
/** `kho`: the paper a page is printed on. */
export const PAPER_PARAM = 'kho';

const planPath = (slug: string) => `/ke-hoach/${encodeURIComponent(slug)}`;
const section = (kind: ItemKind) => (kind === 'target' ? 'chi-tieu' : 'nhiem-vu');

/** Every address of the application is made here, so that a link cannot be spelled wrong. */
/** Parts of an item's page that other screens lead to: the dialog that states a status, and its measures. */
export const ACT_HASHES = { update: 'cap-nhat', measures: 'cach-do' } as const;

export const paths = {
  /** Việc cần xử lý hôm nay. */
  today: '/viec-hom-nay',
  /** Báo cáo phải gửi: of the person's units. */
  submissions: '/bao-cao',
  /** Người lập báo cáo: of the person's units. */
  reporters: '/bao-cao/nguoi-lap',
  /** `owner`: whose report it is, where the person works for several. */
  submission: (id: string, owner: string | null = null) =>
    `/bao-cao/${encodeURIComponent(id)}${viewSearch({}, { [OWNER_PARAM]: owner })}`,
  /** Yêu cầu báo cáo: what the office asks of units. */
  requests: '/yeu-cau-bao-cao',
  newRequest: '/yeu-cau-bao-cao/moi',
  /** `owner`: whose request it is, where the person works for several. */
  request: (id: string, owner: string | null = null) =>
    `/yeu-cau-bao-cao/${encodeURIComponent(id)}${viewSearch({}, { [OWNER_PARAM]: owner })}`,
  editRequest: (id: string, owner: string | null = null) =>
    `/yeu-cau-bao-cao/${encodeURIComponent(id)}/sua${viewSearch({}, { [OWNER_PARAM]: owner })}`,
  /** Bảng kê: lists that the office asks of units. */
  lists: (owner: string | null = null) => `/yeu-cau-bao-cao/bang-ke${viewSearch({}, { [OWNER_PARAM]: owner })}`,
  /** `from`: code of the ready-made list that it begins with. */
  newList: (from: string | null = null, owner: string | null = null) =>
    `/yeu-cau-bao-cao/bang-ke/moi${viewSearch({}, { mau: from, [OWNER_PARAM]: owner })}`,
  editList: (code: string, owner: string | null = null) =>
    `/yeu-cau-bao-cao/bang-ke/${encodeURIComponent(code)}/sua${viewSearch({}, { [OWNER_PARAM]: owner })}`,
  /** What all units of a request list. */
  mergedList: (request: string, code: string, owner: string | null = null) =>
    `/yeu-cau-bao-cao/${encodeURIComponent(request)}/bang-ke/${encodeURIComponent(code)}${viewSearch({}, { [OWNER_PARAM]: owner })}`,
  /** How each role works. */
  guides: '/huong-dan',
  guide: (slug: string) => `/huong-dan/${encodeURIComponent(slug)}`,
  plans: '/ke-hoach',
  newPlan: '/ke-hoach/moi',
  /** A new plan out of this one. */
  copyPlan: (slug: string) => `/ke-hoach/moi${viewSearch({}, { [COPY_PARAM]: slug })}`,
  draft: (slug: string) => `${planPath(slug)}/soan-thao`,
  amendment: (slug: string) => `${planPath(slug)}/dieu-chinh`,
  snapshots: (slug: string) => `${planPath(slug)}/chot-so-lieu`,
  openness: (slug: string) => `${planPath(slug)}/cong-khai`,
  signIn: (back?: string) => `/dang-nhap${back ? `?ve=${encodeURIComponent(back)}` : ''}`,
  overview: (slug: string, view: View = {}, extra: Record<string, string | null | undefined> = {}) =>
    `${planPath(slug)}/tong-quan${viewSearch(view, extra)}`,
  list: (slug: string, kind: ItemKind, view: View = {}, filters: ListFilters = {}) =>
    `${planPath(slug)}/${section(kind)}${viewSearch(view, {
      [FILTER_PARAMS.status]: filters.status?.join(','),
      [kind === 'target' ? FILTER_PARAMS.pillar : FILTER_PARAMS.group]: filters.section,
      [FILTER_PARAMS.leadUnit]: filters.leadUnit,
      [FILTER_PARAMS.overdue]: filters.overdue ? '1' : undefined,
      [FILTER_PARAMS.continuing]: filters.continuing ? '1' : undefined,
      [FILTER_PARAMS.attention]: filters.attention ? '1' : undefined,
      [FILTER_PARAMS.q]: filters.q,
    })}`,
  item: (slug: string, kind: ItemKind, code: string, view: View = {}) =>
    `${planPath(slug)}/${section(kind)}/${encodeURIComponent(code)}${viewSearch(view)}`,
  /** Giao chỉ tiêu cho từng đơn vị. */
  allotments: (slug: string, code: string) =>
    `${planPath(slug)}/${section('target')}/${encodeURIComponent(code)}/giao-chi-tieu`,
  /** `state` left out: what is open; `unit`: the code of a unit. */
  reconciliation: (
    slug: string,
    view: View = {},
    kinds: readonly string[] = [],
    { state, unit }: { readonly state?: string | null; readonly unit?: string | null } = {},
  ) =>
    `${planPath(slug)}/doi-chieu${viewSearch(view, {
      [KINDS_PARAM]: kinds.join(','),
      [SETTLED_PARAM]: state,
      [FILTER_PARAMS.leadUnit]: unit,
    })}`,
  /** Xếp hạng; what is left out is chosen by the server: the largest block, the latest period with figures. */
  ranking: (slug: string, view: View = {}, choice: Readonly<Record<string, string | null | undefined>> = {}) =>
    `${planPath(slug)}/xep-hang${viewSearch(view, choice)}`,
  /** Theo địa phương; what is left out is chosen by the server. */
  localities: (slug: string, view: View = {}, choice: Readonly<Record<string, string | null | undefined>> = {}) =>
    `${planPath(slug)}/dia-phuong${viewSearch(view, choice)}`,
  /** Một địa phương, một đơn vị. */
  unit: (
    slug: string,
    code: string,
    view: View = {},
    extra: Readonly<Record<string, string | null | undefined>> = {},
  ) => `${planPath(slug)}/don-vi/${encodeURIComponent(code)}${viewSearch(view, extra)}`,
  /** Nhập số liệu; what is left out is chosen by the screen: the period open now, the block that asks most units. */
  figures: (slug: string, choice: { readonly period?: string; readonly block?: BlockCode | null } = {}) =>
    `${planPath(slug)}/so-lieu${viewSearch({}, { ky: choice.period, [BLOCK_PARAM]: choice.block && wordOfBlock(choice.block) })}`,
  /** Biểu số liệu để in; what it shows is chosen as in Nhập số liệu. */
  figuresSheet: (slug: string) => `${planPath(slug)}/so-lieu/bieu-in`,
  /** Một văn bản and what rests on it. */
  document: (province: string, id: string) => `/van-ban/${encodeURIComponent(province)}/${encodeURIComponent(id)}`,
  /** Số liệu trong văn bản; `unit`: of one unit. */
  statedFigures: (
    slug: string,
    view: View = {},
    {
      unit,
      indicator,
      document,
    }: { readonly unit?: string; readonly indicator?: string; readonly document?: string } = {},
  ) =>
    `${planPath(slug)}/so-lieu/van-ban${viewSearch(view, {
      [FILTER_PARAMS.leadUnit]: unit,
      [INDICATOR_PARAM]: indicator,
      [DOCUMENT_PARAM]: document,
    })}`,
  /** Kỳ báo cáo và biểu số liệu. */
  reportingSetup: (slug: string) => `${planPath(slug)}/ky-bao-cao`,
  changes: (slug: string, sides: ComparedSides = {}, kinds: readonly string[] = [], item?: string) =>
    `${planPath(slug)}/thay-doi${viewSearch(
      {},
      {
        [SIDE_PARAMS.from]: sides.from,
        [SIDE_PARAMS.fromKnownAt]: sides.fromKnownAt,
        [SIDE_PARAMS.to]: sides.to,
        [SIDE_PARAMS.toKnownAt]: sides.toKnownAt,
        [KINDS_PARAM]: kinds.join(','),
      },
    )}${item ? `#${encodeURIComponent(item)}` : ''}`,
  meetings: (slug: string) => `${planPath(slug)}/hop`,
  meeting: (slug: string, id: string) => `${planPath(slug)}/hop/${encodeURIComponent(id)}`,
  /** Trình chiếu: one slide per line of the agenda. */
  meetingShow: (slug: string, id: string) => `${planPath(slug)}/hop/${encodeURIComponent(id)}/trinh-chieu`,
  meetingPrint: (slug: string, id: string, paper: 'A4' | 'A3' = 'A4') =>
    `${planPath(slug)}/hop/${encodeURIComponent(id)}/in${viewSearch({}, { [PAPER_PARAM]: paper === 'A3' ? 'A3' : null })}`,
  /** Kết luận, chỉ đạo. */
  directives: (slug: string, filters: Readonly<Record<string, string | null | undefined>> = {}) =>
    `${planPath(slug)}/ket-luan${viewSearch({}, filters)}`,
  /** Màn hình treo tường: its parameters are those of `features/wall`. */
  wall: (slug: string, choice: Readonly<Record<string, string | null | undefined>> = {}) =>
    `/man-hinh/${encodeURIComponent(slug)}${viewSearch({}, choice)}`,
  admin: '/quan-tri',
  /** Sắp xếp đơn vị. */
  successions: '/quan-tri/sap-xep',
  /** Bắt đầu: what is left to do in a province without a plan. */
  beginning: '/quan-tri/bat-dau',
} as const;
