import { foldVietnamese } from '../vietnamese/fold.js';

/** Kinds of unit written before a name, folded: "TP. Hạ Long", "huyện Đầm Hà". */
const KINDS =
  /^(?:thanh pho|tp\.?|thi xa|tx\.?|thi tran|tt\.?|huyen|h\.|xa|x\.|phuong|p\.|dac khu|tinh|ubnd)(?:\s+|(?<=\.))(?=\S)/;

/** The key two writings of one name share: folded, without the kind of unit before it. `Huyện Đàm Hà` → `dam ha`. */
export function unitNameKey(text: string): string {
  let key = foldVietnamese(text);
  for (let next = key.replace(KINDS, ''); next !== key; next = key.replace(KINDS, '')) key = next;
  return key;
}
