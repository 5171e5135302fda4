import { Link } from 'react-router';
import { useMay } from '../session';
import { paths } from '../url';

interface Props {
  /** Whose document it is. */
  province: string;
  document: { readonly id: string; readonly label: string };
}

/** A document by its label, for who may read it the way to its page. */
export function DocumentLink({ province, document: { id, label } }: Props) {
  return useMay(province, 'plan.read') ? <Link to={paths.document(province, id)}>{label}</Link> : <>{label}</>;
}
