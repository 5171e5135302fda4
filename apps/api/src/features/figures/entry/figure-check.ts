import type { FigureFinding, Language } from '@tiendo/contracts';
import {
  checkCumulative,
  checkFraction,
  checkJump,
  checkPartWithinWhole,
  compareFractions,
  type FigureOutcome,
  formatNumber,
  isOutsideLimits,
  type Limits,
  type Qualifier,
  rangeOfReading,
  type Reading,
  toFraction,
  decimalsOf,
} from '@tiendo/indicators';
import type { Bilingual } from '../../../platform/http/index.js';
import type { AskedLine } from '../../reporting/index.js';

/** What the checks read of a figure. */
export interface CheckedFigure {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly statedPercent?: string | null;
  readonly qualifier: Qualifier;
  readonly outcome: FigureOutcome | null;
  readonly cumulative: boolean;
}

/** Something about a figure that cannot be true (`error`: to be confirmed with a note) or is unusual. */
export interface FoundInFigure {
  readonly kind: string;
  readonly severity: FigureFinding['severity'];
  readonly text: Bilingual;
}

export interface FigureQuestion {
  readonly line: Pick<AskedLine, 'indicatorCode' | 'measureUnit' | 'limitLow' | 'limitHigh' | 'cumulative'>;
  readonly figure: CheckedFigure;
  /** Of the period before, of the same kind. */
  readonly previous: CheckedFigure | null;
  /** The period before is of the same year: cumulative figures have not begun anew. */
  readonly isSameYear: boolean;
}

/** Plain-word checks of one figure by itself and against the period before; nothing is changed by them. */
export function checkFigure(question: FigureQuestion): FoundInFigure[] {
  if (question.figure.outcome !== null) return [];
  return [...checkParts(question), ...checkLimits(question), ...checkKind(question), ...checkPrevious(question)];
}

/** A finding in one language. */
export function findingBody({ kind, severity, text }: FoundInFigure, language: Language): FigureFinding {
  return { kind, severity, text: text[language] };
}

function checkParts({ line, figure }: FigureQuestion): FoundInFigure[] {
  const { numerator, denominator, statedPercent } = figure;
  if (numerator === null || denominator === null) return [];
  const found: FoundInFigure[] = [];
  const asked = { subject: line.indicatorCode, numerator, denominator };
  const isShare = line.measureUnit === '%' && !isAbove(line.limitHigh, '100');
  if (isShare && checkPartWithinWhole({ ...asked, source: null })) {
    const [part, whole] = [numerator, denominator];
    found.push({
      kind: 'partExceedsWhole',
      severity: 'error',
      text: {
        vi: `Tử số ${print(part)} lớn hơn mẫu số ${print(whole)}.`,
        en: `The numerator ${print(part, 'en')} is larger than the denominator ${print(whole, 'en')}.`,
      },
    });
  }
  if (statedPercent === null || statedPercent === undefined) return found;
  const stated = {
    reading: { value: statedPercent, qualifier: figure.qualifier },
    decimals: decimalsOf(statedPercent),
  };
  const denied = checkFraction({ ...asked, fractionSource: null, stated, statedSource: null });
  if (denied) {
    const { figure: right } = denied.right;
    found.push({
      kind: 'fractionAgainstPercent',
      severity: 'error',
      text: {
        vi: `Ghi ${print(statedPercent)}% nhưng ${print(numerator)}/${print(denominator)} ${right === null ? 'là không phát sinh' : `là ${print(right)}%`}.`,
        en: `Stated as ${print(statedPercent, 'en')}%, but ${print(numerator, 'en')}/${print(denominator, 'en')} is ${right === null ? 'no occurrence' : `${print(right, 'en')}%`}.`,
      },
    });
  }
  return found;
}

function checkLimits({ line, figure }: FigureQuestion): FoundInFigure[] {
  const range = rangeOfReading(figure);
  const { limitLow, limitHigh } = line;
  // A part above its whole says the same in plainer words.
  if (range === null || (figure.numerator !== null && limitHigh === '100')) return [];
  // The number itself, and "trên 100%" of a share: none of the values its words allow can be.
  const stated = rangeOfReading({ ...figure, qualifier: 'exact' }) ?? range;
  const lies = (limits: Limits): boolean => isOutsideLimits(stated, limits) || isOutsideLimits(range, limits);
  const isBelow = limitLow !== null && lies({ low: limitLow });
  if (!isBelow && !lies({ high: limitHigh })) return [];
  const limit = (isBelow ? limitLow : limitHigh) ?? '';
  return [
    {
      kind: 'outsideLimits',
      severity: 'error',
      text: {
        vi: `Chỉ số này không thể ${isBelow ? 'nhỏ' : 'lớn'} hơn ${print(limit)} ${line.measureUnit}.`,
        en: `This indicator cannot be ${isBelow ? 'below' : 'above'} ${print(limit, 'en')} ${line.measureUnit}.`,
      },
    },
  ];
}

function checkKind({ line, figure }: FigureQuestion): FoundInFigure[] {
  if (figure.cumulative === line.cumulative) return [];
  return [
    {
      kind: 'cumulativeDiffers',
      severity: 'warning',
      text: line.cumulative
        ? {
            vi: 'Biểu hỏi số lũy kế, số này là của riêng kỳ.',
            en: 'The form asks a cumulative figure; this is of the period.',
          }
        : {
            vi: 'Biểu hỏi số trong kỳ, số này là lũy kế.',
            en: 'The form asks a figure of the period; this is cumulative.',
          },
    },
  ];
}

function checkPrevious({ line, figure, previous, isSameYear }: FigureQuestion): FoundInFigure[] {
  if (previous === null || previous.outcome !== null || previous.cumulative !== figure.cumulative) return [];
  const input = {
    subject: line.indicatorCode,
    previous: previous satisfies Reading,
    previousSource: null,
    current: figure satisfies Reading,
    currentSource: null,
  };
  const isRunning = figure.cumulative && line.measureUnit !== '%';
  if (isRunning) {
    const fall = isSameYear ? checkCumulative(input) : null;
    const [now, then] = [fall?.left.figure, fall?.right.figure];
    if (!now || !then) return [];
    return [
      {
        kind: 'cumulativeFalls',
        severity: 'error',
        text: {
          vi: `Số lũy kế ${print(now)} thấp hơn kỳ trước (${print(then)}).`,
          en: `The cumulative figure ${print(now, 'en')} is below that of the period before (${print(then, 'en')}).`,
        },
      },
    ];
  }
  const jump = checkJump(input);
  const [now, then] = [jump?.left.figure, jump?.right.figure];
  if (!now || !then) return [];
  return [
    {
      kind: 'jump',
      severity: 'warning',
      text: {
        vi: `Thay đổi hơn một nửa so với kỳ trước: từ ${print(then)} thành ${print(now)}.`,
        en: `Changed by more than half since the period before: from ${print(then, 'en')} to ${print(now, 'en')}.`,
      },
    },
  ];
}

function isAbove(limit: string | null, level: string): boolean {
  return limit !== null && compareFractions(toFraction(limit), toFraction(level)) > 0;
}

const print = (decimal: string, language: Language = 'vi'): string => formatNumber(decimal, undefined, language);
