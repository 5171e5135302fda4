import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation, useSearchParams } from 'react-router';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { plansQuery } from '../../../shared/plan';
import { CompactSelect, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import '../../../shared/ui/mantine-all';
import { adminMessages } from '../messages';
import { PROVINCE_PARAM, administered, useAdminProvince, type AdminPermission } from './admin-province';
import styles from './admin.module.css';

interface Props {
  title: string;
  permission: AdminPermission;
  children: (province: string) => ReactNode;
}

/** The frame of each screen of administration: which province, which part, and whether the person may at all. */
export function AdminFrame({ title, permission, children }: Props) {
  const t = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const { session, provinces, province } = useAdminProvince(permission);
  const [search, setSearch] = useSearchParams();
  const bar = useRef<HTMLElement>(null);
  const place = useLocation().pathname;
  const plans = useQuery(plansQuery);
  // On a phone the bar is longer than the screen: the part one is in comes into sight.
  useEffect(() => {
    const active = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (active && bar.current) bar.current.scrollLeft = active.offsetLeft - bar.current.offsetLeft;
  }, [place, province]);
  if (province === undefined) return <LoadingState lines={5} />;
  if (province === null) return <NoPermission page />;
  // Another province has other units and people: filters of this one do not go along.
  const choose = (code: string) => setSearch({ [PROVINCE_PARAM]: code });
  const tail = search.has(PROVINCE_PARAM) ? `?${PROVINCE_PARAM}=${encodeURIComponent(province.code)}` : '';
  const maySeeUsers = administered(session, 'user.read').some(({ code }) => code === province.code);
  const maySeeJobs = administered(session, 'job.read').some(({ code }) => code === province.code);
  const mayReadTrail = administered(session, 'trail.read').some(({ code }) => code === province.code);
  const mayKeepUnits = administered(session, 'org.write').some(({ code }) => code === province.code);
  const begins =
    mayKeepUnits &&
    plans.data?.items.some((plan) => plan.province.code === province.code && plan.state === 'published') === false;
  const sections = [
    ...(begins || place === paths.beginning ? [{ to: `${paths.beginning}${tail}`, label: t.beginning }] : []),
    ...(maySeeUsers ? [{ to: `${paths.admin}/nguoi-dung${tail}`, label: t.users }] : []),
    ...(mayKeepUnits
      ? [
          { to: `${paths.admin}/don-vi${tail}`, label: t.units },
          { to: `${paths.admin}/sap-xep${tail}`, label: t.successions },
          { to: `${paths.admin}/ban-do${tail}`, label: t.maps },
          { to: `${paths.admin}/chi-so${tail}`, label: t.indicators },
          { to: `${paths.admin}/can-bo${tail}`, label: t.people },
          { to: `${paths.admin}/ngay-nghi${tail}`, label: t.daysOff },
          { to: `${paths.admin}/mau-van-ban${tail}`, label: t.templates },
        ]
      : []),
    ...(maySeeUsers ? [{ to: `${paths.admin}/man-hinh${tail}`, label: t.screens }] : []),
    ...(maySeeUsers ? [{ to: `${paths.admin}/he-thong${tail}`, label: t.machines }] : []),
    ...(mayReadTrail ? [{ to: `${paths.admin}/nhat-ky${tail}`, label: t.trail }] : []),
    ...(maySeeJobs ? [{ to: `${paths.admin}/cong-viec${tail}`, label: t.jobs }] : []),
  ];
  return (
    <>
      {province.simulated && <SimulatedBanner province={province.name} />}
      <PageHeader
        title={title}
        isDense
        windowTitle={`${title} · ${t.title}`}
        lead={provinces.length > 1 ? t.title : `${t.title} · ${province.name}`}
        actions={
          provinces.length > 1 && (
            <CompactSelect
              label={t.province}
              value={province.code}
              options={provinces.map(({ code, name, simulated }) => ({
                value: code,
                label: simulated ? common.simulated(name) : name,
              }))}
              onChange={choose}
            />
          )
        }
      />
      <nav ref={bar} aria-label={t.sections} className={styles.sections}>
        {sections.map(({ to, label }) => (
          <NavLink key={to} to={to} className={styles.section}>
            {label}
          </NavLink>
        ))}
      </nav>
      {children(province.code)}
    </>
  );
}
