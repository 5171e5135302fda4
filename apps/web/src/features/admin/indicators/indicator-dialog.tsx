import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { IndicatorRule } from '@tiendo/contracts';
import type { FormEvent } from 'react';
import { DayField, FormProblem, fieldErrors } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, staleRecord, useKeptState, useRecordForm } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import admin from '../parts/admin.module.css';
import { changeOf, draftOfIndicator, indicatorIssues, type IndicatorDraft } from './indicator-draft';
import { changeIndicator } from './indicators.queries';
import { indicatorMessages } from './messages';
import { RuleVersions } from './rule-versions';
import { AGGREGATION_CODES, CARRY_CODES, DIRECTION_CODES, KIND_CODES, PART_CODES } from './rule-codes';

interface Props {
  province: string;
  indicator: IndicatorRule;
  all: readonly IndicatorRule[];
  onClose: () => void;
}

const FIELDS = [
  '/direction',
  '/aggregation',
  '/kind',
  '/carryRule',
  '/carryWeight',
  '/limitLow',
  '/limitHigh',
  '/parent',
  '/partKind',
  '/effectiveOn',
];

/** Changes the rules by which figures of an indicator are put together, carried over and judged possible. */
export function IndicatorDialog({ province, indicator, all, onClose }: Props) {
  const t = useMessages(indicatorMessages);
  const words = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const form = useRecordForm<IndicatorDraft>(
    {
      form: 'indicator',
      about: `${province} ${indicator.code}`,
      label: `${t.editTitle}: ${indicator.name}`,
      opens: indicator,
    },
    draftOfIndicator(indicator),
    indicator.version,
  );
  // What only changes is sent: changed from what stood there when typing began.
  const [shown, setShown] = useKeptState(form.kept, 'shown', indicator, { passive: true });
  const { draft, change, issues } = form;
  const save = useMutation({
    mutationFn: ({ draft, over }: { draft: IndicatorDraft; over: IndicatorRule }) =>
      changeIndicator(province, indicator.code, changeOf(draft, over), over.version),
    onSuccess: async (saved) => {
      form.kept.done();
      void notify({ title: t.saved(saved.name) });
      await client.invalidateQueries({ queryKey: ['indicator-rules', province] });
      // Figures that rest on the rules stand on many pages.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onClose();
    },
  });
  const stale = staleRecord<IndicatorRule>(save.error);
  const errors = fieldErrors(stale ? null : save.error);
  const nameOf = (code: string | null) => all.find((one) => one.code === code)?.name ?? code ?? '';
  const told = (rules: IndicatorDraft): [keyof IndicatorDraft, string, string][] => [
    ['direction', t.direction, t.directions[rules.direction]],
    ['aggregation', t.aggregation, t.aggregations[rules.aggregation]],
    ['kind', t.kind, t.kinds[rules.kind]],
    ['carryRule', t.carryRule, t.carryRules[rules.carryRule]],
    ['carryWeight', t.carryWeight, nameOf(rules.carryWeight)],
    ['limitLow', t.limitLow, rules.limitLow],
    ['limitHigh', t.limitHigh, rules.limitHigh],
    ['parent', t.parent, rules.parent === null ? '' : t.partOf(nameOf(rules.parent), rules.partKind ?? 'comprises')],
  ];
  const theirs = stale ? told(draftOfIndicator(stale)) : [];
  const before = told(form.base);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(indicatorIssues(draft, t)) && !save.isPending) save.mutate({ draft, over: shown });
  };
  return (
    <RecordDialog title={t.editTitle} kept={form.kept} onClose={onClose}>
      {stale && (
        <ConflictChoice
          rows={told(draft).map(([key, label, mine], index) => ({
            ...{ key, label, mine },
            theirs: theirs[index]?.[2] ?? '',
            base: before[index]?.[2] ?? '',
          }))}
          saving={save.isPending}
          onSave={(taken) => {
            // A part goes with its whole.
            const whole = taken.has('parent') ? new Set([...taken, 'partKind' as const]) : taken;
            save.mutate({ draft: form.merged(draftOfIndicator(stale), whole), over: stale });
          }}
          onTakeTheirs={() => {
            form.restart(draftOfIndicator(stale), stale.version);
            setShown(stale);
            save.reset();
            void client.invalidateQueries({ queryKey: ['indicator-rules', province] });
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={admin.form}>
        <p>
          <strong>{indicator.name}</strong> <span className={admin.quiet}>({indicator.measureUnit})</span>
        </p>
        <div className={admin.columns}>
          <Choice
            label={t.direction}
            codes={DIRECTION_CODES}
            names={t.directions}
            value={draft.direction}
            onChange={(direction) => change({ direction })}
          />
          <Choice
            label={t.aggregation}
            codes={AGGREGATION_CODES}
            names={t.aggregations}
            value={draft.aggregation}
            onChange={(aggregation) => change({ aggregation })}
          />
        </div>
        <Choice
          label={t.kind}
          description={t.kindHint}
          codes={KIND_CODES}
          names={{ ...t.kinds, usual: shown.kindStated ? t.kinds.usual : t.usualKind(t.kinds[shown.kind]) }}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          label={t.carryRule}
          description={t.carryHint}
          codes={CARRY_CODES}
          names={t.carryRules}
          value={draft.carryRule}
          onChange={(carryRule) => change({ carryRule })}
        />
        {draft.carryRule === 'weighted' && (
          <NativeSelect
            label={t.carryWeight}
            value={draft.carryWeight ?? ''}
            error={issues.carryWeight ?? errors.at('/carryWeight')}
            onChange={(event) => change({ carryWeight: event.currentTarget.value || null })}
            data={[
              { value: '', label: words.choose },
              ...all
                .filter(({ code }) => code !== indicator.code)
                .map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        )}
        <div className={admin.columns}>
          <TextInput
            label={words.optional(t.limitLow)}
            inputMode="decimal"
            value={draft.limitLow}
            error={issues.limitLow ?? errors.at('/limitLow')}
            onChange={(event) => change({ limitLow: event.currentTarget.value })}
          />
          <TextInput
            label={words.optional(t.limitHigh)}
            inputMode="decimal"
            value={draft.limitHigh}
            error={issues.limitHigh ?? errors.at('/limitHigh')}
            onChange={(event) => change({ limitHigh: event.currentTarget.value })}
          />
        </div>
        <p className={admin.quiet}>{t.limitsHint}</p>
        <NativeSelect
          label={words.optional(t.parent)}
          description={t.partHint}
          value={draft.parent ?? ''}
          error={errors.at('/parent')}
          onChange={(event) => change({ parent: event.currentTarget.value || null })}
          data={[
            { value: '', label: t.noParent },
            ...all
              .filter(({ code, measureUnit }) => code !== indicator.code && measureUnit === indicator.measureUnit)
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        {draft.parent !== null && (
          <Choice
            label={t.partKind}
            codes={PART_CODES}
            names={t.partKinds}
            value={draft.partKind ?? 'comprises'}
            onChange={(partKind) => change({ partKind })}
          />
        )}
        <DayField
          label={words.optional(t.effectiveOn)}
          value={draft.effectiveOn}
          onChange={(effectiveOn) => change({ effectiveOn })}
        />
        <p className={admin.quiet}>{t.effectiveHint}</p>
        {!stale && <FormProblem error={save.error} fields={FIELDS} />}
        {!stale && (
          <div className={admin.buttons}>
            <Button type="submit" loading={save.isPending}>
              {common.save}
            </Button>
          </div>
        )}
      </form>
      <RuleVersions indicator={indicator} nameOf={nameOf} />
    </RecordDialog>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  description?: string;
  codes: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (code: T) => void;
}

/** One of a few rules. */
function Choice<T extends string>({ label, description, codes, names, value, onChange }: ChoiceProps<T>) {
  return (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      data={codes.map((code) => ({ value: code, label: names[code] }))}
      onChange={(event) => onChange(codes.find((code) => code === event.currentTarget.value) ?? value)}
    />
  );
}
