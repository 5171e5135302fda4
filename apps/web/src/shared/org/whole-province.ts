/** The contract's WHOLE_PROVINCE; written again here, since the contract comes with all its schemas. */
export const WHOLE_PROVINCE_CODE = '_province';
