import { DraftEditorPage } from '../features/plans';

export const Component = DraftEditorPage;
