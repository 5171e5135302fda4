// @ts-check
// What a filled database of 0.1.0 is asked before and after an upgrade. Addresses under /api/v1.

/** Plans of the sample and the days they are asked for. */
const DAYS = {
  'quang-ninh-kh73-2024': ['2024-12-26', '2024-12-31', '2025-06-30'],
  'quang-ninh-qd58-2024': ['2024-12-31', '2025-06-30'],
  'quang-ninh-kh34-2025': ['2025-05-13'],
  'mau-2024': ['2024-06-30', '2024-09-30', '2024-12-31'],
  'mau-2025': ['2025-06-30', '2025-12-31'],
};

/** Periods whose standings, aggregates and rankings are asked for, with their blocks. */
const PERIODS = [
  ['mau-2024', '2024M06', 'districts'],
  ['mau-2024', '2024M12', 'districts'],
  ['mau-2025', '2025M06', 'districts'],
  ['mau-2025', '2025M12', 'communes'],
];

/** Indicators whose line over time is asked for. */
const SERIES = ['ho-so-nop-truc-tuyen', 'tien-dien-khong-tien-mat', 'muc-do-hai-long'];

/** @type {readonly string[]} */
export const QUESTIONS = [
  ...Object.entries(DAYS).flatMap(([plan, days]) =>
    days.flatMap((day) => [
      `/plans/${plan}/summary?asOf=${day}`,
      `/plans/${plan}/targets?asOf=${day}&limit=200`,
      `/plans/${plan}/tasks?asOf=${day}&limit=200`,
    ]),
  ),
  ...PERIODS.flatMap(([plan, period, block]) => [
    `/plans/${plan}/localities?period=${period}&block=${block}`,
    `/plans/${plan}/periods/${period}/figures?block=${block}`,
    `/rankings?plan=${plan}&period=${period}&block=${block}`,
  ]),
  '/plans/quang-ninh-kh34-2025/periods/2025M05/figures?block=districts',
  ...SERIES.map((indicator) => `/plans/mau-2025/series?indicator=${indicator}&unit=xa-mau-khe-trung`),
  '/ranking-publications?plan=mau-2025',
];
