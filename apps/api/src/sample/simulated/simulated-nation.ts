import type { BulkFigure } from '../../features/figures/index.js';
import type { PeriodRef } from '../../features/reporting/index.js';
import type { PlanFile, ProvinceFile } from '../sample-file.js';
import type { FileIds } from '../sample-statements.js';
import { lean } from './chance.js';
import { type SimulatedLevel, type SimulatedLocality, simulatedFigure } from './locality-figures.js';
import { LOCALITY_INDICATORS } from './locality-indicators.js';
import { levelIn, localityPlan } from './locality-plan.js';

const SEED = 3321;
const YEAR = 2025;
const NAME = 'Quốc gia Mẫu – số liệu mô phỏng';
export const NATION_CODE = 'quoc-gia-mau';

/** How much of the whole is simulated: one province, all of them with a tenth of the months, everything. */
export const SCALES = {
  tiny: { provinces: 1, communes: 4, months: 3 },
  province: { provinces: 1, communes: 98, months: 36 },
  tenth: { provinces: 34, communes: 3321, months: 4 },
  national: { provinces: 34, communes: 3321, months: 36 },
} as const;
export type Scale = keyof typeof SCALES;

/** A simulated country: its file, its plan, and what every commune gave for each month. */
export interface SimulatedNation {
  readonly province: ProvinceFile;
  readonly plan: PlanFile;
  readonly observations: number;
  readonly figuresOf: (period: PeriodRef, ids: FileIds) => BulkFigure[];
}

/** Makes a country out of the simulated plan of 2024; the same every time. */
export function simulatedNation(base: PlanFile, scale: Scale): SimulatedNation {
  const { provinces, communes, months } = SCALES[scale];
  const communesOf = sizes(provinces, communes);
  const localities = communesOf.flatMap((count, province) =>
    Array.from({ length: count }, (_, index) => localityOf(province, index)),
  );
  const levels = LOCALITY_INDICATORS.map(({ code }) => yearlyLevels(levelIn(base.plan, code, YEAR)));
  const plan = planFile(base, months);
  const firstMonth = 36 - months;
  return {
    province: provinceFile(communesOf),
    plan,
    observations: communes * LOCALITY_INDICATORS.length * months,
    figuresOf: ({ endsOn }, ids) => {
      const month = monthOf(endsOn);
      if (month < firstMonth) return [];
      const recordedAt = `${endsOn}T17:00:00+07:00`;
      return localities.flatMap(({ code, ...locality }) => {
        const unitId = ids.units.get(code) ?? '';
        return LOCALITY_INDICATORS.map((indicator, index): BulkFigure => {
          const figure = simulatedFigure(SEED, locality, indicator, levels[index] ?? [], month);
          return {
            indicatorId: ids.indicators.get(indicator.code) ?? '',
            unitId,
            asOf: endsOn,
            recordedAt,
            numerator: figure.numerator,
            denominator: figure.denominator,
            value: figure.value,
            statedPercent: null,
            statedText: figure.statedText,
            qualifier: figure.qualifier,
            outcome: figure.outcome,
            cumulative: false,
            classLevel: null,
            classBound: null,
            grade: 'preliminary',
            origin: 'selfReported',
            sourceDocumentId: null,
            sourceSection: null,
            note: null,
          };
        });
      });
    },
  };
}

/** Communes of each province: some large, some small, together what was asked. */
function sizes(provinces: number, communes: number): number[] {
  const even = Math.floor(communes / provinces);
  const left = communes - even * provinces;
  return Array.from({ length: provinces }, (_, index) => {
    const mirror = provinces - 1 - index;
    const swing = (Math.min(index, mirror) * 13) % 40;
    const offset = index === mirror ? 0 : index < mirror ? swing : -swing;
    return even + (index < left ? 1 : 0) + offset;
  });
}

const two = (number: number): string => String(number).padStart(2, '0');
const provinceCode = (province: number): string => `tinh-mau-${two(province + 1)}`;
const communeCode = (province: number, index: number): string =>
  `xa-mau-${two(province + 1)}-${String(index + 1).padStart(3, '0')}`;

function localityOf(province: number, index: number): SimulatedLocality & { readonly code: string } {
  const code = communeCode(province, index);
  return { code, key: code, region: provinceCode(province), weight: 1 + 0.7 * lean(SEED, 'weight', code) };
}

/** A third of the way a year: what is asked of the last year is not asked of the first. */
function yearlyLevels({ value, lowerIsBetter }: SimulatedLevel): SimulatedLevel[] {
  const shares = lowerIsBetter ? [2.5, 1.6, 1] : [0.86, 0.94, 1];
  return shares.map((share) => ({ value: value * share, lowerIsBetter }));
}

const monthOf = (endsOn: string): number =>
  (Number(endsOn.slice(0, 4)) - (YEAR - 2)) * 12 + Number(endsOn.slice(5, 7)) - 1;

function provinceFile(communesOf: readonly number[]): ProvinceFile {
  const unit = {
    validFrom: null,
    validTo: null,
    validToConfirmed: true,
    successors: [],
    otherNames: [],
    note: null,
    needsCheck: null,
  };
  const units = communesOf.flatMap((count, province) => [
    {
      ...unit,
      code: provinceCode(province),
      name: `Tỉnh Mẫu ${two(province + 1)}`,
      shortName: `Mẫu ${two(province + 1)}`,
      kind: 'province' as const,
      parent: null,
    },
    ...Array.from({ length: count }, (_, index) => ({
      ...unit,
      code: communeCode(province, index),
      name: `Xã số ${index + 1}, Tỉnh Mẫu ${two(province + 1)}`,
      shortName: `Xã ${two(province + 1)}.${String(index + 1).padStart(3, '0')}`,
      kind: 'communeLevel' as const,
      parent: provinceCode(province),
    })),
  ]);
  return {
    source: 'Số liệu mô phỏng, do npm run simulate tạo; không phải số liệu của địa phương nào.',
    province: { code: NATION_CODE, name: NAME, simulated: true, publicTotals: true },
    units,
    successions: [],
    people: [],
    documents: [],
    externalResults: [],
  };
}

function planFile(base: PlanFile, months: number): PlanFile {
  const plan = localityPlan(base.plan, {
    code: '99/KH-MP',
    title: 'Kế hoạch Chuyển đổi số Quốc gia Mẫu giai đoạn 2023-2025',
    issuer: 'Quốc gia Mẫu',
    issuedOn: '2023-01-01',
    year: YEAR,
    levelYear: YEAR,
    startsOn: '2023-01-01',
    endsOn: '2025-12-31',
    sourceNote: 'Số liệu mô phỏng ở quy mô cả nước, để thử tải và đo tốc độ.',
    horizon: null,
    prefix: 'QG',
  });
  const first = 36 - months;
  const startsOn = `${YEAR - 2 + Math.floor(first / 12)}-${two((first % 12) + 1)}-01`;
  return {
    source: base.source,
    province: NATION_CODE,
    slug: `${NATION_CODE}-${YEAR}`,
    sourceDocument: null,
    plan,
    statements: [],
    observations: [],
    periods: [],
    figures: [],
    discrepancies: [],
    headlines: [],
    snapshots: [],
    calendars: [
      { kind: 'month', cutoffDay: null, opensAfterDays: 0, closesAfterDays: 10, startsOn, endsOn: '2025-12-31' },
    ],
    form: LOCALITY_INDICATORS.map(({ code }) => ({
      block: 'communes',
      indicator: code,
      pillar: null,
      cumulative: false,
      supplier: null,
      from: null,
    })),
  };
}
