import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { commonMessages, useMessages } from '../i18n';
import { Button } from './button';
import './mantine-all';
import styles from './copy-box.module.css';

/** One line to be carried elsewhere, with a button that copies it. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const t = useMessages(commonMessages);
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    setCopied(await copyText(text));
  };
  return (
    <div className={styles.box}>
      <TextInput ref={input} label={label} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      <Button variant="default" data-autofocus onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t.copiedText : t.copyText}</span>
      </Button>
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
