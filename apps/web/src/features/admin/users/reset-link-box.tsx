import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import type { ResetLink } from './users.queries';

/** One link with a button that copies it. */
export function ResetLinkBox({ link }: { link: ResetLink }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    setCopied(await copyText(link.url));
  };
  return (
    <div>
      <div className={styles.link}>
        <TextInput
          ref={input}
          label={t.linkOf(link.username)}
          readOnly
          value={link.url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="default" data-autofocus onClick={() => void copy()}>
          <span aria-live="polite">{copied ? t.copied : t.copy}</span>
        </Button>
      </div>
      <p className={styles.quiet}>{t.expires(format.moment(link.expiresAt))}</p>
    </div>
  );
}

/** Plain http in a local network has no clipboard: there the text stays selected, ready for Ctrl+C. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
