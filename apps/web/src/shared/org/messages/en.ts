import type { OrgMessages } from './vi';

const en: OrgMessages = {
  kinds: {
    department: 'Department',
    districtLevel: 'District-level unit',
    communeLevel: 'Commune-level unit',
    specialZone: 'Special zone',
    centralAgency: 'Central agency in the province',
    armedForce: 'Armed force',
    partyBody: 'Party body',
    front: 'Fatherland Front, mass organisation',
    publicServiceUnit: 'Public service unit',
    enterprise: 'Enterprise',
    collective: 'Several units together',
    province: 'Province or central city',
  },
  roles: {
    viewer: 'Leader (reads)',
    committee: 'Steering committee',
    reporter: 'Reporting officer of a unit',
    unitLeader: 'Leader of a unit',
    editor: 'Standing office (updates)',
    admin: 'Administrator',
    auditor: 'Inspector or auditor (reads)',
  },
  unit: 'Unit',
  unitName: 'Name of the unit',
  shortName: 'Short name',
  kind: 'Kind of unit',
  endedUnit: (name, day) => `${name} (ended ${day})`,
  chooseUnit: 'Choose…',
  noUnitFound: 'Nothing matches',
  removeUnit: 'Remove',
};

export default en;
