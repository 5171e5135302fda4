import { directiveParams, parseDirectiveView } from './directives-params';

const read = (text: string) => parseDirectiveView(new URLSearchParams(text));

it.each([
  ['', { state: null, unit: null, q: '' }],
  ['tinh-hinh=qua-han', { state: 'qua-han', unit: null, q: '' }],
  ['tinh-hinh=inProgress&don-vi=so-noi-vu&tim=kho', { state: 'inProgress', unit: 'so-noi-vu', q: 'kho' }],
  ['tinh-hinh=overdue&don-vi=', { state: null, unit: null, q: '' }],
])('reads %j', (text, view) => {
  expect(read(text)).toEqual(view);
});

it('writes what it reads', () => {
  const view = read('tinh-hinh=done&don-vi=none&tim=a b');
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(directiveParams(view))) if (value) written.set(name, value);
  expect(parseDirectiveView(written)).toEqual(view);
});
