import { Modal } from '@mantine/core';
import type { DirectiveBody } from '@tiendo/contracts';
import type { FormEvent, ReactNode } from 'react';
import { FormProblem, SecretsNote } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote, type Keeping } from '../../../shared/keeping';
import { Button, useFocusBack } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import styles from './directives.module.css';

interface Props {
  title: string;
  directive: DirectiveBody;
  kept: Keeping;
  /** What the button says. */
  action: string;
  error: unknown;
  /** Pointers the fields show themselves. */
  fields: readonly string[];
  saving: boolean;
  disabled?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog about one conclusion: its words, some fields, one action. */
export function DirectiveDialog(props: Props) {
  const {
    title,
    directive,
    kept,
    action,
    error,
    fields,
    saving,
    disabled = false,
    onSubmit,
    onClose,
    children,
  } = props;
  useFocusBack();
  const common = useMessages(commonMessages);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form className={styles.form} onSubmit={submit}>
        <KeptNote kept={kept} />
        <p className={styles.formHead}>{directive.text}</p>
        {children}
        <SecretsNote />
        <FormProblem error={error} fields={fields} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={saving} disabled={disabled}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
