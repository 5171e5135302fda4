import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldErrors, FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { plansQuery } from '../../../shared/plan';
import { Button } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { adminMessages } from '../messages';
import { CopyBox } from '../../../shared/ui/copy-box';
import { RecordDialog } from '../parts/record-dialog';
import { useRecordForm } from '../../../shared/keeping';
import styles from '../parts/admin.module.css';
import { screenMessages } from './messages';
import { createWallKey, wallKeysQuery } from './screens.queries';

/** Where the screen hangs, what it opens, who passes by; then its address, this once. */
export function NewKeyDialog({ province, onClose }: { province: string; onClose: () => void }) {
  const t = useMessages(screenMessages);
  const admin = useMessages(adminMessages);
  const client = useQueryClient();
  const { data } = useQuery(plansQuery);
  const plans = (data?.items ?? []).filter((plan) => plan.province.code === province && plan.state === 'published');
  const { kept, draft, change, issues, check } = useRecordForm(
    { form: 'wall-key', about: province, label: t.addTitle, opens: null },
    { label: '', plan: '', inPublic: true },
  );
  const plan = draft.plan || (plans[0]?.slug ?? '');
  const [address, setAddress] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: () => createWallKey(province, { ...draft, plan, label: draft.label.trim() }),
    onSuccess: async ({ secret }) => {
      kept.done();
      // After the `#`: no server and no log ever sees it.
      setAddress(`${location.origin}${paths.wall(plan)}#khoa=${secret}`);
      await client.invalidateQueries(wallKeysQuery(province));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = {
      ...(draft.label.trim() === '' && { label: admin.missing }),
      ...(plan === '' && { plan: admin.missing }),
    };
    if (check(missing) && !create.isPending) create.mutate();
  };
  const errors = fieldErrors(create.error);
  if (address !== null) {
    return (
      <RecordDialog title={t.createdTitle} onClose={onClose}>
        <div className={styles.form}>
          <p>{t.createdDetail}</p>
          <CopyBox label={t.address} text={address} />
          <div className={styles.buttons}>
            <Button onClick={onClose}>{t.done}</Button>
          </div>
        </div>
      </RecordDialog>
    );
  }
  return (
    <RecordDialog title={t.addTitle} kept={kept} onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <TextInput
          label={t.place}
          description={t.placeHint}
          value={draft.label}
          error={issues.label ?? errors.at('/label')}
          maxLength={200}
          data-autofocus
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.plan}
          value={plan}
          error={issues.plan ?? errors.at('/plan')}
          data={plans.map(({ slug, code, title }) => ({ value: slug, label: `${code} · ${title}` }))}
          onChange={(event) => change({ plan: event.currentTarget.value })}
        />
        <Radio.Group
          label={t.seen}
          value={draft.inPublic ? 'public' : 'room'}
          onChange={(value) => change({ inPublic: value === 'public' })}
        >
          <Radio value="public" label={t.inPublic} description={t.inPublicDetail} mt="xs" />
          <Radio value="room" label={t.inRoom} description={t.inRoomDetail} mt="xs" />
        </Radio.Group>
        <FormProblem error={create.error} fields={['/label', '/plan']} />
        <div className={styles.buttons}>
          <Button type="submit" loading={create.isPending}>
            {t.create}
          </Button>
        </div>
      </form>
    </RecordDialog>
  );
}
