import { EXAMPLE_IDS } from './ids.js';

/** Requests about templates of papers that work on the sample. */
export const PAPER_REQUESTS = {
  NewTemplateVersion: { fileId: EXAMPLE_IDS.fileOfTemplate },
  TemplateChoice: { version: 1 },
};

const version = {
  version: 1,
  fileName: 'mẫu báo cáo.docx',
  fileId: EXAMPLE_IDS.fileOfTemplate,
  bytes: 12_480,
  uploadedAt: '2025-02-10T02:00:00.000000Z',
  uploadedBy: 'Quản trị Tỉnh Mẫu',
};
const choice = { version: 1, chosenAt: '2025-02-10T02:05:00.000000Z', chosenBy: 'Quản trị Tỉnh Mẫu' };
const chosen = {
  kind: 'unitReport',
  active: 1,
  chosenAt: choice.chosenAt,
  chosenBy: choice.chosenBy,
  versions: [version],
  choices: [choice],
};
const place = {
  ...{ kind: 'text', name: 'địa danh', about: 'Địa danh ghi trước ngày ban hành', example: 'Tỉnh Mẫu' },
  ...{ needed: false, fields: [] },
};
const receiver = {
  ...{ kind: 'text', name: 'tên nơi nhận', about: 'Một nơi nhận', example: 'UBND tỉnh Mẫu' },
  ...{ needed: true, fields: [] },
};

export const PAPER_EXAMPLES: Readonly<Record<string, unknown>> = {
  PaperTemplate: chosen,
  PaperTemplateList: { items: [chosen] },
  CheckedTemplate: {
    ...version,
    findings: [
      {
        ...{ kind: 'unknownField', blocks: true, field: 'dia danh', within: null },
        ...{ suggestion: 'địa danh', near: '{{dia danh}}, {{ngày ban hành}}', count: null },
      },
    ],
    mayBeUsed: false,
  },
  TemplateField: place,
  TemplateFieldList: {
    items: [
      place,
      {
        ...{ kind: 'loop', name: 'nơi nhận', about: 'Nơi nhận, trước dòng “Lưu: VT”', example: null },
        ...{ needed: true, fields: [receiver] },
      },
    ],
  },
};
