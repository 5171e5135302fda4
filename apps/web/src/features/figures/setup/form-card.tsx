import { Checkbox, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Block, FormBody, PeriodBody } from '@tiendo/contracts';
import { useEffect, useMemo, useState } from 'react';
import { BLOCK_CODES } from '@tiendo/indicators/succession';
import { blockLabel } from '@tiendo/indicators/words';
import { api, isProblem } from '../../../shared/api';
import { today } from '../../../shared/format/today';
import { FormProblem } from '../../../shared/fields';
import { useLanguage, useMessages } from '../../../shared/i18n';
import { ConflictChoice, KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { Button, Card, notify } from '../../../shared/ui';
import { AddLine } from './add-line';
import { SupplierOfLine, UnitToAsk } from './unit-to-ask';
import {
  bodyOf,
  changed,
  draftOf,
  formDifferences,
  isSameForm,
  mergedForm,
  moved,
  without,
  type DraftLine,
  type FormDraft,
} from './form-draft';
import { setupMessages } from './messages';
import styles from './setup.module.css';

interface Props {
  slug: string;
  /** Code of the owner. */
  province: string;
  form: FormBody;
  /** Of the plan, newest first. */
  periods: readonly PeriodBody[];
}

/** The form, block by block; saved as a whole, from a period on. */
export function FormCard({ slug, province, form, periods }: Props) {
  const t = useMessages(setupMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const kept = useKept({ form: 'reporting-form', about: slug, label: `${t.form}: ${slug}` });
  const now = useMemo(() => ({ version: form.version, draft: draftOf(form) }), [form]);
  const [base, setBase] = useKeptState(kept, 'base', now, { passive: true });
  const [draft, setDraft] = useKeptState<FormDraft>(kept, 'draft', now.draft);
  const touched = !isSameForm(draft, base.draft);
  const adopt = (next: typeof now, lines = next.draft): void => {
    setBase(next);
    setDraft(lines);
  };
  const isBehind = form.version > base.version;
  if (isBehind && (!touched || isSameForm(base.draft, now.draft))) adopt(now, touched ? draft : now.draft);
  useEffect(() => kept.rebase('draft', base.draft), [kept, base]);
  const [block, setBlock] = useState<Block>(
    () => BLOCK_CODES.find((one) => form.items.some((line) => line.block === one)) ?? 'districts',
  );
  const [unit, setUnit] = useState<DraftLine['unit']>(null);
  const [supplier, setSupplier] = useState<DraftLine['supplier']>(null);
  const [from, setFrom] = useKeptState<string | null>(kept, 'from', null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const change = setDraft;
  const save = async (draft: FormDraft, over: number): Promise<void> => {
    setSaving(true);
    setProblem(null);
    try {
      const saved = await api.put('/plans/{slug}/form', { path: { slug }, body: bodyOf(draft, from), ifMatch: over });
      adopt({ version: saved.version, draft: draftOf(saved) });
      kept.done();
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      void notify({ title: t.formSaved });
    } catch (error) {
      setProblem(error);
      if (isProblem(error, 'stale')) await queries.invalidateQueries({ queryKey: ['plan', slug] });
    } finally {
      setSaving(false);
    }
  };
  const words = (line: DraftLine): string =>
    [
      line.pillar && (form.pillars.find(({ code }) => code === line.pillar)?.name ?? line.pillar),
      line.supplier && t.suppliedBy(line.supplier.name),
      line.cumulative && t.cumulative,
    ]
      .filter(Boolean)
      .join(' · ') || t.asked;
  const lines = draft.lines.filter((line) => line.block === block);
  return (
    <Card title={t.form} hint={t.formHint}>
      <KeptNote kept={kept} />
      <NativeSelect
        label={t.block}
        value={block}
        data={BLOCK_CODES.map((one) => ({
          value: one,
          label: `${blockLabel(one, language)} (${draft.lines.filter((line) => line.block === one).length})`,
        }))}
        onChange={({ currentTarget }) => {
          setBlock(BLOCK_CODES.find((one) => one === currentTarget.value) ?? block);
          setUnit(null);
        }}
      />
      {lines.length === 0 && <p className={styles.quiet}>{t.noLines}</p>}
      <ol className={styles.list}>
        {lines.map((line, index) => (
          <FormLine
            key={`${line.indicator.code} ${line.unit?.code ?? ''}`}
            line={line}
            since={sinceLabel(line, periods)}
            pillars={form.pillars}
            first={index === 0}
            last={index === lines.length - 1}
            onMove={(by) => change(moved(draft, line, by))}
            onChange={(to) => change(changed(draft, line, to))}
            onRemove={() => change(without(draft, line))}
          />
        ))}
      </ol>
      {form.ending.length > 0 && (
        <div>
          <p>{t.endingLines}</p>
          <ul>
            {form.ending
              .filter((line) => line.block === block)
              .map(({ indicator, unit: only, askedUntil }) => (
                <li key={`${indicator.code} ${only?.code ?? ''}`} className={styles.quiet}>
                  {[
                    indicator.name,
                    only && t.onlyOf(only.name),
                    askedUntil && t.askedUntil(lastLabel(askedUntil, periods)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
          </ul>
        </div>
      )}
      <UnitToAsk province={province} block={block} day={dayOf(form, periods)} unit={unit} onUnit={setUnit} />
      <SupplierOfLine province={province} day={dayOf(form, periods)} supplier={supplier} onSupplier={setSupplier} />
      <AddLine
        block={block}
        unit={unit}
        draft={draft}
        indicators={[...form.indicators, ...draft.added]}
        onAdd={(indicator, isNew) =>
          change({
            lines: [
              ...draft.lines,
              { block, unit, supplier, indicator, pillar: null, cumulative: false, askedFrom: null, target: null },
            ],
            added: isNew ? [...draft.added, indicator] : draft.added,
          })
        }
      />
      {!isBehind && <FormProblem error={problem} />}
      {touched && isBehind && (
        <ConflictChoice
          rows={formDifferences(base.draft, draft, now.draft, words)}
          saving={saving}
          onSave={(taken) => {
            const merged = mergedForm(draft, now.draft, taken);
            setDraft(merged);
            void save(merged, now.version);
          }}
          onTakeTheirs={() => {
            adopt(now);
            kept.done();
          }}
        />
      )}
      {touched && (
        <div className={styles.saveBar}>
          <p role="status">{t.unsaved}</p>
          <NativeSelect
            label={t.holdsFrom}
            description={form.holdsFrom === null ? undefined : t.closedStay}
            value={from ?? ''}
            data={startChoices(form, periods, t.fromBeginning)}
            onChange={({ currentTarget }) => setFrom(currentTarget.value || null)}
          />
          <div className={styles.actions}>
            <Button
              variant="default"
              onClick={() => {
                adopt(now);
                kept.done();
                setProblem(null);
              }}
            >
              {t.discard}
            </Button>
            <Button loading={saving} disabled={isBehind} onClick={() => void save(draft, base.version)}>
              {t.saveForm}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}

/** Where a saved form may begin to hold: as the server does when nothing is named, then each later period. */
function startChoices(form: FormBody, periods: readonly PeriodBody[], fromBeginning: string) {
  const earliestFirst = [...periods].reverse();
  const at = form.holdsFrom === null ? -1 : earliestFirst.findIndex(({ code }) => code === form.holdsFrom);
  const first = earliestFirst[at];
  return [
    { value: '', label: first?.label ?? fromBeginning },
    ...earliestFirst
      .slice(at + 1)
      .filter(({ state }) => state !== 'closed')
      .map(({ code, label }) => ({ value: code, label })),
  ];
}

/** The first period that asks a line which was not asked from the beginning. */
const sinceLabel = ({ askedFrom }: DraftLine, periods: readonly PeriodBody[]): string | null =>
  askedFrom === null ? null : (periods.findLast(({ endsOn }) => endsOn >= askedFrom)?.label ?? null);

/** The day whose units a line can ask: the last of the first period that the form to be saved holds in. */
function dayOf({ holdsFrom }: FormBody, periods: readonly PeriodBody[]): string {
  const first = periods.find(({ code }) => code === holdsFrom) ?? periods[0];
  return first?.endsOn ?? today();
}

/** The last period that asks a line; where its days end after every period, the day itself. */
const lastLabel = (askedUntil: string, periods: readonly PeriodBody[]): string =>
  periods.find(({ endsOn }) => endsOn <= askedUntil)?.label ?? askedUntil;

interface LineProps {
  line: DraftLine;
  since: string | null;
  pillars: FormBody['pillars'];
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onChange: (to: Partial<DraftLine>) => void;
  onRemove: () => void;
}

function FormLine({ line, since, pillars, first, last, onMove, onChange, onRemove }: LineProps) {
  const t = useMessages(setupMessages);
  const { indicator, target } = line;
  const pillar = pillars.find(({ code }) => code === line.pillar)?.name;
  return (
    <li className={styles.line}>
      <div>
        {indicator.name}
        <p className={styles.quiet}>
          {[
            indicator.measureUnit,
            line.unit && t.onlyOf(line.unit.name),
            line.supplier && t.suppliedBy(line.supplier.name),
            target ? `${pillar ?? t.noPillar}, ${t.byTarget(target)}` : null,
            since && t.askedFrom(since),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={styles.actions}>
        {target === null && (
          <NativeSelect
            aria-label={`${t.pillar}: ${indicator.name}`}
            value={line.pillar ?? ''}
            data={[
              { value: '', label: t.noPillar },
              ...pillars.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={({ currentTarget }) => onChange({ pillar: currentTarget.value || null })}
          />
        )}
        <Checkbox
          label={t.cumulative}
          aria-label={`${t.cumulative}: ${indicator.name}`}
          checked={line.cumulative}
          onChange={({ currentTarget }) => onChange({ cumulative: currentTarget.checked })}
        />
        <button
          type="button"
          className={styles.icon}
          aria-label={t.up(indicator.name)}
          disabled={first}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className={styles.icon}
          aria-label={t.down(indicator.name)}
          disabled={last}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" className={styles.icon} aria-label={t.removeLine(indicator.name)} onClick={onRemove}>
          ✕
        </button>
      </div>
    </li>
  );
}
