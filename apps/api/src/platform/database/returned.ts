/** Rows that the RETURNING of a query builder answered; `Row` names the columns as that clause calls them. */
export const returned = <Row>({ raw }: { readonly raw: unknown }): Row[] => raw as Row[];
