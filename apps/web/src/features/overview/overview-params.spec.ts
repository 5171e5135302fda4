import { parseOverviewParams } from './overview-params';

it('reads what it knows and survives the rest', () => {
  const read = (text: string) => parseOverviewParams(new URLSearchParams(text));
  expect(read('tu-ngay=2024-11-30&ly-do=stopped&nguyen-nhan=funds')).toEqual({
    since: '2024-11-30',
    why: 'stopped',
    cause: 'funds',
  });
  expect(read('tu-ngay=2024-02-30&ly-do=%3Cscript%3E')).toEqual({ since: undefined, why: null, cause: null });
});
