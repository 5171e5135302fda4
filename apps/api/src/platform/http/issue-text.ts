import type { Bilingual } from './language.js';

/** What a Zod issue carries beyond path and message; all optional, since any standard schema may report. */
interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly input?: unknown;
}

const sized = (origin: string | undefined): Bilingual => {
  switch (origin) {
    case 'string':
      return { vi: ' ký tự', en: ' characters' };
    case 'array':
    case 'set':
      return { vi: ' mục', en: ' entries' };
    default:
      return { vi: '', en: '' };
  }
};

/** Why a value was refused, in both languages and without words of the validator. */
export function issueText(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? { vi: 'Thiếu nội dung bắt buộc', en: 'This is required' }
        : {
            vi: `Sai kiểu dữ liệu, cần ${issue.expected ?? ''}`.trim(),
            en: `Wrong type: ${issue.expected ?? ''} expected`,
          };
    case 'too_small': {
      const unit = sized(issue.origin);
      if (issue.origin === 'string' && Number(issue.minimum) === 1) {
        return { vi: 'Không được để trống', en: 'This must not be empty' };
      }
      return { vi: `Tối thiểu ${String(issue.minimum)}${unit.vi}`, en: `At least ${String(issue.minimum)}${unit.en}` };
    }
    case 'too_big': {
      const unit = sized(issue.origin);
      return { vi: `Tối đa ${String(issue.maximum)}${unit.vi}`, en: `At most ${String(issue.maximum)}${unit.en}` };
    }
    case 'invalid_value':
      return {
        vi: `Chỉ nhận một trong: ${(issue.values ?? []).join(', ')}`,
        en: `One of: ${(issue.values ?? []).join(', ')}`,
      };
    case 'unrecognized_keys':
      return { vi: 'Không có trường này', en: 'There is no such field' };
    case 'custom':
      if (issue.message === 'not-a-day') return { vi: 'Ngày không có trên lịch', en: 'No such day in the calendar' };
      return { vi: 'Giá trị chưa đúng quy tắc', en: 'The value breaks a rule' };
    default:
      return { vi: 'Giá trị chưa đúng định dạng', en: 'The value is not well formed' };
  }
}
