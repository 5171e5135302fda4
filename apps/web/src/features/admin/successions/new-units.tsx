import { NativeSelect, TextInput } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { UNIT_KIND_CODES, orgMessages } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import { adminMessages } from '../messages';
import admin from '../parts/admin.module.css';
import type { ActDraft } from './act-draft';
import { successionMessages } from './messages';
import { newUnitNamed } from './new-unit-named';
import styles from './successions.module.css';

interface Props {
  units: readonly Unit[];
  draft: ActDraft;
  onChange: (patch: Partial<ActDraft>) => void;
}

/** Units that the act makes: they begin on its day. One without a predecessor is founded. */
export function NewUnits({ units, draft, onChange }: Props) {
  const t = useMessages(successionMessages);
  const org = useMessages(orgMessages);
  const words = useMessages(adminMessages);
  const [name, setName] = useState('');
  const { newUnits, links, founded } = draft;
  const add = () => {
    if (name.trim() === '') return;
    const unit = newUnitNamed(name, [...units, ...newUnits]);
    onChange({ newUnits: [...newUnits, unit], founded: [...founded, unit.code] });
    setName('');
  };
  const without = (code: string) =>
    onChange({
      newUnits: newUnits.filter((unit) => unit.code !== code),
      founded: founded.filter((one) => one !== code),
      links: links.map((link) => (link.to === code ? { ...link, to: '' } : link)),
    });
  return (
    <div className={admin.form}>
      <div className={admin.link}>
        <TextInput
          label={words.optional(t.newUnits)}
          placeholder={t.newUnitName}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" onClick={add}>
          {t.addNewUnit}
        </Button>
      </div>
      {newUnits.length > 0 && (
        <ul className={styles.newUnits}>
          {newUnits.map((unit) => (
            <li key={unit.code}>
              {unit.name}
              <NativeSelect
                size="xs"
                aria-label={`${org.kind}: ${unit.name}`}
                value={unit.kind}
                data={UNIT_KIND_CODES.map((kind) => ({ value: kind, label: org.kinds[kind] }))}
                onChange={(event) => {
                  const kind = UNIT_KIND_CODES.find((one) => one === event.currentTarget.value) ?? unit.kind;
                  onChange({ newUnits: newUnits.map((one) => (one.code === unit.code ? { ...one, kind } : one)) });
                }}
              />
              <button
                type="button"
                className={styles.plain}
                aria-label={`${words.remove}: ${unit.name}`}
                onClick={() => without(unit.code)}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
