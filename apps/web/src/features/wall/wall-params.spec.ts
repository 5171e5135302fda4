import { parseWallParams } from './wall-params';

it.each([
  ['', { refreshSeconds: 60, turnSeconds: 20, scheme: 'dark', pages: null }],
  [
    'lam-moi=30&chuyen=15&giao-dien=sang&trang=tru-cot,tong-quan',
    { refreshSeconds: 30, turnSeconds: 15, scheme: 'light', pages: ['tru-cot', 'tong-quan'] },
  ],
  ['lam-moi=1&chuyen=1', { refreshSeconds: 10, turnSeconds: 5, scheme: 'dark', pages: null }],
  ['lam-moi=99999&chuyen=0', { refreshSeconds: 3600, turnSeconds: 0, scheme: 'dark', pages: null }],
  [
    'lam-moi=-5&chuyen=nhanh&giao-dien=xanh&trang=,',
    { refreshSeconds: 60, turnSeconds: 20, scheme: 'dark', pages: null },
  ],
])('reads %j', (text, params) => {
  expect(parseWallParams(new URLSearchParams(text))).toEqual(params);
});
