import { fireEvent } from '@testing-library/dom';
import { fetchCodeAhead } from './code-ahead';

describe('code of screens', () => {
  let asked: string[];
  let end: () => void;
  const screenOf = (name: string) => () => {
    asked.push(name);
    return Promise.reject(new Error('no line'));
  };

  beforeEach(() => {
    asked = [];
    document.body.innerHTML = `
      <a id="ranking" href="/ke-hoach/kh-73/xep-hang"><b>Xếp hạng</b></a>
      <a id="file" href="/ke-hoach/kh-73/xep-hang" download>Lưu tệp</a>
      <a id="window" href="/ke-hoach/kh-73/xep-hang" target="_blank">Cửa sổ mới</a>
      <a id="elsewhere" href="https://example.vn/ke-hoach/kh-73/xep-hang">Trang khác</a>
      <p id="text">Chữ</p>`;
    end = fetchCodeAhead([
      { path: 'ke-hoach/:slug', children: [{ path: 'xep-hang', lazy: screenOf('ranking') }] },
      { path: '*', lazy: screenOf('none') },
    ]);
  });
  afterEach(() => {
    end();
    document.body.innerHTML = '';
  });

  const at = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };

  it('is asked for when a link to the screen is pointed at or comes into focus', () => {
    fireEvent.pointerOver(at('#ranking b'));
    expect(asked).toEqual(['ranking']);
    fireEvent.focusIn(at('#ranking'));
    expect(asked).toEqual(['ranking', 'ranking']);
  });

  it('is left where it is for anything else, and in the end', () => {
    for (const other of ['#file', '#window', '#elsewhere', '#text']) fireEvent.pointerOver(at(other));
    end();
    fireEvent.pointerOver(at('#ranking'));
    expect(asked).toEqual([]);
  });
});
