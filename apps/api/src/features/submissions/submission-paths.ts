// What addresses of requests and reports are made of.
import { CodeSchema, IdSchema, ItemCodeSchema, ItemKindSchema } from '@tiendo/contracts';
import { z } from 'zod';

export const ProvincePath = z.object({ province: z.string().max(80) });
export type OfProvince = z.infer<typeof ProvincePath>;

export const RequestPath = ProvincePath.extend({ requestId: IdSchema });
export type OfRequest = z.infer<typeof RequestPath>;

export const SubmissionPath = ProvincePath.extend({ submissionId: IdSchema });
export type OfSubmission = z.infer<typeof SubmissionPath>;

export const LinePath = SubmissionPath.extend({ indicator: CodeSchema, subject: CodeSchema });
export type OfLine = z.infer<typeof LinePath>;

export const ItemPath = SubmissionPath.extend({ plan: CodeSchema, kind: ItemKindSchema, code: ItemCodeSchema });
export type OfItem = z.infer<typeof ItemPath>;

export const TaskPath = SubmissionPath.extend({ taskId: IdSchema });
export type OfTask = z.infer<typeof TaskPath>;

export const ListOfReportPath = SubmissionPath.extend({ list: CodeSchema });
export type OfReportList = z.infer<typeof ListOfReportPath>;

export const ListOfRequestPath = RequestPath.extend({ list: CodeSchema });
export type OfRequestList = z.infer<typeof ListOfRequestPath>;

export const SectionPath = SubmissionPath.extend({ sectionId: IdSchema });
export type OfSection = z.infer<typeof SectionPath>;
