import { Textarea } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { useMemo } from 'react';
import { useKept, useKeptState } from '../../../shared/keeping';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import type { ActDraft } from './act-draft';
import { successionMessages } from './messages';
import { newUnitNamed } from './new-unit-named';
import { pasteLinks } from './paste-links';
import styles from './successions.module.css';

interface Props {
  units: readonly Unit[];
  draft: ActDraft;
  onTake: (patch: Partial<ActDraft>) => void;
  onCancel: () => void;
}

/** Lines copied from Excel: what they are is said before they are taken; names nobody has become units of the act. */
export function PasteBox({ units, draft, onTake, onCancel }: Props) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const kept = useKept({ form: 'act-paste', about: draft.name, label: t.paste });
  const [text, setText] = useKeptState(kept, 'text', '');
  const rows = useMemo(() => pasteLinks(text, units, draft.effectiveOn), [text, units, draft.effectiveOn]);
  const made = new Map(draft.newUnits.map((unit) => [unit.name, unit]));
  for (const { to } of rows) {
    if (to.code === null && to.text !== '' && !made.has(to.text)) {
      made.set(to.text, newUnitNamed(to.text, [...units, ...made.values()]));
    }
  }
  const lost = [...new Set(rows.filter(({ from }) => from.code === null).map(({ from }) => from.text))];
  const added = [...made.values()].filter((unit) => !draft.newUnits.includes(unit));
  const wrong = rows.filter(({ isShareWrong }) => isShareWrong);
  const take = () => kept.done();
  onTake({
    links: [
      ...draft.links.filter(({ from, to }) => from !== '' || to !== ''),
      ...rows.map(({ from, to, share }) => ({
        from: from.code ?? '',
        to: to.code ?? made.get(to.text)?.code ?? '',
        share,
      })),
    ],
    newUnits: [...made.values()],
  });
  return (
    <div className={styles.preview}>
      <Textarea
        label={t.pasteLabel}
        description={t.pasteHint}
        rows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">
        {rows.length > 0 && <p>{t.pasteRead(format.count(rows.length))}</p>}
        <ul className={styles.errors}>
          {lost.map((name) => (
            <li key={name}>{t.pasteUnknownFrom(name)}</li>
          ))}
          {wrong.map(({ from }, index) => (
            <li key={index}>{t.pasteShareWrong(from.text)}</li>
          ))}
        </ul>
        <ul>
          {added.map(({ code, name }) => (
            <li key={code}>{t.pasteNew(name)}</li>
          ))}
        </ul>
      </div>
      <div className={styles.tools}>
        <Button size="xs" disabled={rows.length === 0 || wrong.length > 0} onClick={take}>
          {t.pasteTake(format.count(rows.length))}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
