import { Link } from 'react-router';
import styles from './segments.module.css';

interface Props {
  label: string;
  choices: readonly { readonly key: string; readonly label: string; readonly to: string; readonly isChosen: boolean }[];
}

/** Two to four ways of looking, one of them chosen; each is an address. */
export function Segments({ label, choices }: Props) {
  return (
    <nav className={styles.segments} aria-label={label}>
      {choices.map(({ key, label: text, to, isChosen }) => (
        <Link key={key} replace preventScrollReset to={to} aria-current={isChosen ? 'true' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
