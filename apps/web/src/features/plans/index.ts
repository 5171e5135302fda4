export { PlansPage } from './plans-page';
export { NewPlanPage } from './new-plan-page';
export { DraftEditorPage } from './draft/editor-page';
export { AmendPage } from './amend/amend-page';
export { AllotmentsPage } from './allotments/allotments-page';
export { OpennessPage } from './openness/openness-page';
export { SnapshotsPage } from './snapshots/snapshots-page';
