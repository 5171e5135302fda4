export const vi = {
  /** Where there is some: of another plan of the same owner, of another owner, of another period of this plan. */
  inPlan: (plan: string, when: string) => `Có ở ${plan}: ${when}`,
  inOwnersPlan: (plan: string, owner: string, when: string) => `Có ở ${plan} của ${owner}: ${when}`,
  here: (when: string) => `Kế hoạch này có: ${when}`,
  simulated: (owner: string) => `${owner} (mô phỏng)`,
  nowhere: 'Chưa kế hoạch nào anh/chị xem được có nội dung này.',
};

export type NoDataMessages = typeof vi;
