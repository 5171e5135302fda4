import { TextInput } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { UnitSelect } from '../parts/unit-select';
import admin from '../parts/admin.module.css';
import type { ActDraft, LinkDraft } from './act-draft';
import { successionMessages } from './messages';
import { PasteBox } from './paste-box';
import { shareOf } from './paste-links';
import styles from './successions.module.css';

interface Props {
  province: string;
  units: readonly Unit[];
  draft: ActDraft;
  onChange: (patch: Partial<ActDraft>) => void;
}

const EMPTY: LinkDraft = { from: '', to: '', share: '' };

/** The lines of an act: which unit becomes which, and which part of it. */
export function LinksEditor({ province, units, draft, onChange }: Props) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const [pasting, setPasting] = useState(false);
  const { links } = draft;
  const put = (at: number, patch: Partial<LinkDraft>) =>
    onChange({ links: links.map((link, index) => (index === at ? { ...link, ...patch } : link)) });
  return (
    <fieldset className={styles.links}>
      <legend className={styles.linksHead}>{t.links}</legend>
      <p className={admin.quiet}>{t.linksHint}</p>
      {links.map((link, index) => {
        const row = format.count(index + 1);
        return (
          <div key={index} className={styles.linkRow}>
            <UnitSelect
              province={province}
              label={t.from(row)}
              value={link.from || null}
              onChange={(code) => put(index, { from: code ?? '' })}
            />
            <UnitSelect
              province={province}
              label={t.to(row)}
              extra={draft.newUnits}
              value={link.to || null}
              onChange={(code) => put(index, { to: code ?? '' })}
            />
            <Share label={t.shareOf(row)} value={link.share} onChange={(share) => put(index, { share })} />
            <button
              type="button"
              className={styles.plain}
              aria-label={t.removeLink(row)}
              onClick={() => onChange({ links: links.filter((_, at) => at !== index) })}
            >
              ✕
            </button>
          </div>
        );
      })}
      <div className={styles.tools}>
        <Button variant="default" size="xs" onClick={() => onChange({ links: [...links, EMPTY] })}>
          {t.addLink}
        </Button>
        <Button variant="default" size="xs" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t.paste}
        </Button>
      </div>
      {pasting && (
        <PasteBox
          units={units}
          draft={draft}
          onTake={(patch) => {
            onChange(patch);
            setPasting(false);
          }}
          onCancel={() => setPasting(false)}
        />
      )}
    </fieldset>
  );
}

/** A part as people write it, `25%` or `0,25`; kept as typed while it is being typed. */
function Share({ label, value, onChange }: { label: string; value: string; onChange: (share: string) => void }) {
  const format = useFormat();
  const printed = value === '' ? '' : `${format.number(Number((Number(value) * 100).toFixed(4)))}%`;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && shareOf(typed) === null;
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed ?? printed}
      error={isWrong}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const share = shareOf(text);
        if (share !== null) onChange(share);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
