import type { MenuEntry } from './menu';
import styles from './frame.module.css';

/** One stroke of 1.6 in a square of 20: told apart by shape; the word beside it is what counts. */
const PATHS: Readonly<Record<MenuEntry['key'], string>> = {
  today: 'M3 4h14v13H3zM3 8h14M7 2v4M13 2v4M7 12.500l2 2 4-4',
  reports: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M7.500 12l2 2 3.500-4',
  requests: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M10.250 9v5M7.750 11.500L10.250 9l2.500 2.500',
  overview: 'M3 3h6v7H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 12h6v5H3z',
  targets: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 9.5v1',
  tasks: 'M4 4l1.5 1.5L8 3M4 10l1.5 1.5L8 9M4 16l1.5 1.5L8 15M11 5h6M11 11h6M11 17h6',
  localities: 'M10 17.5s-6-5-6-9.5a6 6 0 0 1 12 0c0 4.500-6 9.500-6 9.500zM10 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  rankings: 'M3 17V10h4v7M8 17V4h4v13M13 17v-5h4v5M2 17h16',
  figures: 'M3 3h14v14H3zM3 8h14M3 12.500h14M8 3v14',
  plans: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M8 10h5M8 13h5',
  meetings: 'M3 4h14v9H9l-4 4v-4H3z',
  reconciliation: 'M10 3v14M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  admin:
    'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 2v2.500M10 15.500V18M2 10h2.500M15.500 10H18M4.500 4.500l1.700 1.700M13.800 13.800l1.700 1.700M15.500 4.500l-1.700 1.700M6.200 13.800l-1.700 1.700',
};

export const MenuIcon = ({ entry }: { entry: MenuEntry['key'] }) => (
  <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[entry]} />
  </svg>
);
