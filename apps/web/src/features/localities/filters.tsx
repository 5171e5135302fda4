import type { LocalityList } from '@tiendo/contracts';
import { useState } from 'react';
import { blockShortName } from '@tiendo/indicators/words';
import type { Choice } from './locality-params';
import { localitiesMessages } from './messages';
import { Segments } from './segments';
import { plainPeriod, shortPeriod } from './views/trend/short-period';
import { useTyped } from '../../shared/fields';
import { useLanguage, useMessages } from '../../shared/i18n';
import { CompactSelect } from '../../shared/ui';
import { blockOfWord } from '../../shared/url';
import styles from './filters.module.css';

interface Props {
  list: LocalityList;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
  addressOf: (change: Partial<Choice>) => string;
}

/** Period, block, pillar, side of the reorganisation, the unit they lie in, and a search: one line, one button on a phone. */
export function Filters({ list, choice, onChange, addressOf }: Props) {
  const t = useMessages(localitiesMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [typed, type] = useTyped(choice.q, (q) => onChange({ q }));
  const parents = [...list.parents].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const pillar = list.pillars.find(({ code }) => code === list.pillar)?.name ?? t.wholePlan;
  return (
    <>
      <button
        type="button"
        className={`${styles.toggle} no-print`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t.period} {list.period ? shortPeriod(list.period, language) : ''} · {pillar} ▾
      </button>
      <form
        className={`${styles.filters} no-print`}
        data-open={isOpen}
        aria-label={t.choose}
        onSubmit={(event) => event.preventDefault()}
      >
        <CompactSelect
          label={t.periodShort}
          value={list.period?.code ?? ''}
          options={list.periods.map(({ code, label }) => ({ value: code, label: plainPeriod(label) }))}
          onChange={(period) => onChange({ period })}
        />
        {list.blocks.length > 1 && (
          <CompactSelect
            label={t.block}
            value={list.block ?? ''}
            options={list.blocks.map((block) => ({ value: block, label: blockShortName(block, language) }))}
            onChange={(block) =>
              onChange({
                block: blockOfWord(block) ?? undefined,
                pillar: undefined,
                boundary: undefined,
                parent: undefined,
              })
            }
          />
        )}
        {list.pillars.length > 1 && (
          <CompactSelect
            label={t.pillar}
            value={list.pillar ?? ''}
            options={[
              { value: '', label: t.wholePlan },
              ...list.pillars.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(code) => onChange({ pillar: code || undefined })}
          />
        )}
        {parents.length > 1 && (
          <CompactSelect
            label={t.parent}
            value={choice.parent ?? ''}
            options={[
              { value: '', label: t.everywhere },
              ...parents.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(parent) => onChange({ parent: parent || undefined })}
          />
        )}
        {list.boundary !== null && (
          <Segments
            label={t.boundary}
            choices={boundariesOf(list).map((one) => ({
              key: one,
              label: t.boundaries[one],
              to: addressOf({ boundary: one }),
              isChosen: list.boundary === one,
            }))}
          />
        )}
        <input
          type="search"
          className={styles.search}
          aria-label={t.search}
          placeholder={t.search}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </form>
    </>
  );
}

/** Only what can be compared is a choice of its own where it is not simply the units of before. */
function boundariesOf({ reorganisation, boundary }: LocalityList): NonNullable<LocalityList['boundary']>[] {
  const isSame = reorganisation?.comparable === reorganisation?.before.units;
  return isSame && boundary !== 'comparable' ? ['before', 'after'] : ['before', 'after', 'comparable'];
}
