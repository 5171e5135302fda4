import { Checkbox, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BLOCK_CODES, BLOCKS } from '@tiendo/indicators/succession';
import { blockLabel } from '@tiendo/indicators/words';
import { useLanguage, useMessages } from '../../../../shared/i18n';
import { hasEnded, unitsQuery } from '../../../../shared/org';
import { UnitsSelect } from '../../../../shared/org/unit-select';
import { requestMessages } from '../messages';
import type { RequestDraft } from './request-draft';
import styles from '../requests.module.css';

interface Props {
  province: string;
  draft: RequestDraft;
  /** Last day of the period: blocks are those that have a unit on it. */
  day: string;
  error?: string | undefined;
  onChange: (patch: Partial<RequestDraft>) => void;
}

/** Whom a request asks. */
export function WhomFields({ province, draft, day, error, onChange }: Props) {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const { data: units = [] } = useQuery(unitsQuery(province));
  const living = units.filter((unit) => (unit.validFrom ?? '') <= day && !hasEnded(unit, day));
  const blocks = BLOCK_CODES.filter((block) => living.some(({ kind }) => BLOCKS[block].includes(kind)));
  return (
    <>
      <Radio.Group
        label={t.whom}
        error={error}
        value={draft.whom}
        onChange={(whom) => onChange({ whom })}
        className={styles.choicesOf}
      >
        <Radio value="everybody" label={t.whomEverybody} description={t.whomEverybodyHint} />
        <Radio value="chosen" label={t.whomChosen} />
      </Radio.Group>
      {draft.whom === 'chosen' && (
        <div className={styles.nested}>
          <Checkbox.Group
            label={t.blocks}
            value={[...draft.blocks]}
            onChange={(chosen) => onChange({ blocks: BLOCK_CODES.filter((block) => chosen.includes(block)) })}
            className={styles.choicesOf}
          >
            {blocks.map((block) => (
              <Checkbox key={block} value={block} label={blockLabel(block, language)} />
            ))}
          </Checkbox.Group>
          <UnitsSelect
            province={province}
            label={t.units}
            value={[...draft.units]}
            onChange={(codes) => onChange({ units: codes })}
          />
        </div>
      )}
    </>
  );
}
