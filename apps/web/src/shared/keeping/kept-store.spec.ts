import { KEPT_DAYS, KeptStore, type Kept } from './kept-store';

const DAY_MS = 86_400_000;
const FORM: Omit<Kept, 'at'> = {
  form: 'status',
  about: 'kh-73 task/1.2',
  label: 'Cập nhật trạng thái: Kho dữ liệu',
  place: '/ke-hoach/kh-73/nhiem-vu',
  values: { reason: 'Chờ vốn' },
};

/** A browser with two accounts and a clock; every store of it is one more loading of the page. */
function browser(device: Storage = localStorage) {
  device.clear();
  const state = { account: 'an' as string | null, now: Date.parse('2026-11-30T02:00:00Z') };
  const page = () =>
    new KeptStore(
      () => device,
      () => state.account,
      () => state.now,
    );
  return { state, page };
}

/** A storage that refuses, as with cookies blocked or no room left. */
const blocked = (): Storage =>
  new Proxy(localStorage, {
    get: (_, name) => (name === 'clear' ? () => undefined : () => { throw new DOMException('blocked', 'SecurityError'); }), // prettier-ignore
  });

describe('unsaved work on the device', () => {
  it('is found again by the next page of the same account, never by another account', () => {
    const { state, page } = browser();
    const first = page();
    first.write(first.keyOf(FORM.form, FORM.about), FORM);
    first.flush();
    expect(page().list()).toEqual([{ ...FORM, at: state.now }]);
    state.account = 'binh';
    const other = page();
    expect(other.list()).toEqual([]);
    expect(other.read(other.keyOf(FORM.form, FORM.about))).toBeNull();
    other.clear();
    state.account = null;
    expect(page().list()).toEqual([]);
    expect(page().keyOf(FORM.form, FORM.about)).toBeNull();
    state.account = 'an';
    expect(page().list()).toHaveLength(1);
  });

  it('takes an account whose name begins like another one for what it is', () => {
    const { state, page } = browser();
    state.account = 'an.binh';
    const store = page();
    store.write(store.keyOf('status', 'a'), FORM);
    state.account = 'an';
    expect(store.list()).toEqual([]);
  });

  it('goes by itself after two weeks, whoever opens the page', () => {
    const { state, page } = browser();
    const store = page();
    store.write(store.keyOf(FORM.form, FORM.about), FORM);
    store.flush();
    state.now += KEPT_DAYS * DAY_MS - 1;
    expect(page().list()).toHaveLength(1);
    state.now += 1;
    state.account = 'binh';
    page();
    expect(localStorage).toHaveLength(0);
  });

  it('is gone once it is saved, or wiped at signing out', () => {
    const { page } = browser();
    const store = page();
    const key = store.keyOf(FORM.form, FORM.about);
    store.write(key, FORM);
    store.flush();
    store.write(key, FORM);
    store.remove(key);
    store.flush();
    expect(page().list()).toEqual([]);
    store.write(key, FORM);
    store.flush();
    store.clear();
    expect(page().list()).toEqual([]);
  });

  it('follows what another window saves and wipes', () => {
    const { page } = browser();
    const [one, other] = [page(), page()];
    const key = one.keyOf(FORM.form, FORM.about) ?? '';
    one.write(key, FORM);
    one.flush();
    other.follow({ key, newValue: localStorage.getItem(key) });
    expect(other.list()).toHaveLength(1);
    other.follow({ key, newValue: null });
    expect(other.list()).toEqual([]);
    other.follow({ key: 'mantine-color-scheme-value', newValue: 'dark' });
    expect(other.list()).toEqual([]);
  });

  it('lives with the page where the browser stores nothing, and says so', () => {
    const { page } = browser(blocked());
    const store = page();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.write(store.keyOf(FORM.form, FORM.about), FORM);
    store.flush();
    expect(store.durable()).toBe(false);
    expect(store.list()).toHaveLength(1);
    expect(told).toBeGreaterThan(0);
  });

  it('is not read where something else has written', () => {
    const { page } = browser();
    localStorage.setItem('tiendo.kept/an/status/x', '{"form":1}');
    localStorage.setItem('tiendo.kept/an/status/y', 'không phải JSON');
    expect(page().list()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });
});
