import { Checkbox, TextInput } from '@mantine/core';
import type { OutlineSection } from '@tiendo/contracts';
import { codeFromName } from '../../../../shared/format/code-from-name';
import { useMessages } from '../../../../shared/i18n';
import { Button } from '../../../../shared/ui';
import { requestMessages } from '../messages';
import styles from '../requests.module.css';

interface Props {
  outline: readonly OutlineSection[];
  error?: string | undefined;
  onChange: (outline: readonly OutlineSection[]) => void;
}

/** Headings of the outline (đề cương) in their order; a heading is named first, and its code follows from the name. */
export function OutlineEditor({ outline, error, onChange }: Props) {
  const t = useMessages(requestMessages);
  const put = (index: number, change: Partial<OutlineSection>) =>
    onChange(outline.map((section, at) => (at === index ? { ...section, ...change } : section)));
  const move = (index: number, by: 1 | -1) => {
    const moved = [...outline];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    onChange(moved);
  };
  const rename = (index: number, { title, code }: OutlineSection, next: string) =>
    put(index, code === codeFromName(title) ? { title: next, code: codeFromName(next) } : { title: next });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t.outlineField}</legend>
      <p className={styles.quiet}>{t.outlineHint}</p>
      <ol className={styles.sections}>
        {outline.map((section, index) => {
          const nth = String(index + 1);
          return (
            <li key={index} className={styles.section}>
              <TextInput
                className={styles.sectionTitle}
                aria-label={t.sectionTitle(nth)}
                placeholder={t.sectionPlaceholder}
                value={section.title}
                maxLength={300}
                onChange={({ currentTarget }) => rename(index, section, currentTarget.value)}
              />
              <TextInput
                className={styles.sectionCode}
                aria-label={t.sectionCode(nth)}
                placeholder={t.code}
                value={section.code}
                maxLength={80}
                onChange={({ currentTarget }) => put(index, { code: currentTarget.value })}
              />
              <Checkbox
                label={t.required}
                aria-label={t.sectionRequired(nth)}
                checked={section.required}
                onChange={({ currentTarget }) => put(index, { required: currentTarget.checked })}
              />
              <span className={styles.sectionActs}>
                <button
                  type="button"
                  className={styles.small}
                  aria-label={t.sectionUp(nth)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className={styles.small}
                  aria-label={t.sectionDown(nth)}
                  disabled={index === outline.length - 1}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className={styles.small}
                  aria-label={t.sectionRemove(nth)}
                  onClick={() => onChange(outline.filter((_, at) => at !== index))}
                >
                  {t.remove}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Button
        variant="default"
        className={styles.start}
        onClick={() => onChange([...outline, { code: '', title: '', required: true }])}
      >
        {t.addSection}
      </Button>
    </fieldset>
  );
}
