import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '../..');
const TEXT_FIELD = /<(?:Textarea|TextInput|NumberInput|PasswordInput|DayField|textarea)\b/;
const OWN_STATE = /\b(?:useState|useReducer)[<(]/;
const KEEPS = /\b(?:useKept\w*|useRecordForm|useDraft)[<(]/;

/** Files that hold what is typed and do not keep it, each with why. */
const EXCEPT: Readonly<Record<string, string>> = {
  'features/account/change-password-page.tsx': 'a password is never kept',
  'features/account/new-password-form.tsx': 'a password is never kept',
  'features/account/sign-in-form.tsx': 'a password is never kept',
  'features/admin/parts/toolbar.tsx': 'a search; the address has it',
  'features/admin/successions/links-editor.tsx': 'hands each change to the act, which keeps it',
  'features/admin/successions/new-units.tsx': 'hands each change to the act, which keeps it',
  'features/figures/cell-details.tsx': 'details of a figure that stands; typed again from what is shown',
  'features/figures/paste/paste-dialog.tsx': 'what is pasted is on the clipboard still',
  'features/items/paste/status-paste-dialog.tsx': 'what is pasted is on the clipboard still',
  'features/items/update/day-field.tsx': 'hands each letter to the statement, which keeps it',
  'features/items/update/document-picker.tsx': 'a search among documents',
  'features/meetings/directives/directives-page.tsx': 'a search; the address has it',
  'features/plans/amend/item-chooser.tsx': 'a search among items',
  'features/plans/draft/table-section.tsx': 'a filter of the table',
  'features/plans/paste/paste-dialog.tsx': 'what is pasted is on the clipboard still',
  'features/plans/plans-page.tsx': 'a filter of the list',
  'features/plans/table/cells.tsx': 'hands each letter to the draft, which is kept',
  'features/plans/table/decimal-input.tsx': 'hands each number to the draft, which is kept',
  'features/plans/table/measures-panel.tsx':
    'hands each change to the draft, which is kept; the name of a new indicator is that of its target',
  'features/stated-figures/stated-figures-page.tsx': 'a search; the address has it',
  'shared/documents/document-field.tsx': 'a search among documents',
  'shared/figure-entry/figure-input.tsx': 'hands each letter to the cells, which keep it',
  'shared/missing/list-to-send.tsx': 'is read and copied, not typed into',
  'shared/ui/copy-box.tsx': 'is read and copied, not typed into',
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.spec.tsx'))
  .map((name) => name.split(path.sep).join('/'));
const forgets = files.filter((name) => {
  const text = readFileSync(path.join(SOURCE, name), 'utf8');
  return TEXT_FIELD.test(text) && OWN_STATE.test(text) && !KEEPS.test(text);
});

it('keeps what is typed in every form, but for what is named here with its reason', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(forgets.filter((name) => !(name in EXCEPT))).toEqual([]);
});

it('excepts no file that keeps what is typed by now', () => {
  expect(Object.keys(EXCEPT).filter((name) => !forgets.includes(name))).toEqual([]);
});
