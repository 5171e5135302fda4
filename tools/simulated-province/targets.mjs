import { dataTargets } from './targets-data.mjs';
import { governmentTargets } from './targets-government.mjs';
import { economyTargets } from './targets-economy.mjs';
import { societyTargets } from './targets-society.mjs';

/** The four pillars in their order, with the 30 targets. */
export const pillars = [
  { code: 'digital-data', name: 'Dữ liệu số', goal: 'phat-trien-du-lieu-so', targets: dataTargets },
  { code: 'digital-government', name: 'Chính quyền số', goal: 'phat-trien-chinh-quyen-so', targets: governmentTargets },
  { code: 'digital-economy', name: 'Kinh tế số', goal: 'phat-trien-kinh-te-so', targets: economyTargets },
  { code: 'digital-society', name: 'Xã hội số', goal: 'phat-trien-xa-hoi-so', targets: societyTargets },
];
