import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { paths } from '../../../shared/url';
import { officeListMessages } from './messages';
import { listsQuery } from './office-lists.queries';
import styles from './office-lists.module.css';

interface Props {
  province: string;
  owner: string | null;
  value: readonly string[];
  onChange: (lists: string[]) => void;
}

/** Lists that every unit of a request fills in; one that is not used any more stays while it is asked. */
export function ListsField({ province, owner, value, onChange }: Props) {
  const t = useMessages(officeListMessages);
  const { data = [] } = useQuery(listsQuery(province));
  const offered = data.filter(({ code, isRetired }) => !isRetired || value.includes(code));
  return (
    <div>
      <Checkbox.Group
        label={t.field}
        description={offered.length > 0 ? t.fieldHint : t.fieldNone}
        value={[...value]}
        onChange={(chosen) => onChange(offered.map(({ code }) => code).filter((code) => chosen.includes(code)))}
      >
        <div className={styles.choices}>
          {offered.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <Link to={paths.lists(owner)}>{t.toLists}</Link>
    </div>
  );
}
