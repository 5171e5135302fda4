import { Navigate } from 'react-router';
import { LoadingState, NoPermission } from '../../shared/ui';
import { paths } from '../../shared/url';
import { useAdminProvince } from './parts/admin-province';

/** `/quan-tri` leads to the first part the person may open: accounts, else units, else the trail. */
export function AdminHome() {
  const users = useAdminProvince('user.read');
  const units = useAdminProvince('org.write');
  const trail = useAdminProvince('trail.read');
  if (users.province === undefined) return <LoadingState lines={5} />;
  if (users.province) return <Navigate replace to={`${paths.admin}/nguoi-dung`} />;
  if (units.province) return <Navigate replace to={`${paths.admin}/don-vi`} />;
  if (trail.province) return <Navigate replace to={`${paths.admin}/nhat-ky`} />;
  return <NoPermission page />;
}
