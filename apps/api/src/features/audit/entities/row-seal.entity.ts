import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Digests of the rows that one statement wrote; made by the database itself (`seal_rows`). Append-only. */
@Entity({ name: 'row_seal' })
@Index('ix_row_seal_writing', ['writing'])
@Index('ix_row_seal_table', ['provinceId', 'tableName'])
@Check('ck_row_seal_digests', 'cardinality(keys) = cardinality(digests)')
export class RowSeal {
  /** All zeros: the installation, to which accounts belong. */
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_row_seal' }) provinceId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_row_seal',
  })
  seq!: number;
  /** Mark of the transaction. */
  @Column({ type: 'uuid' }) writing!: string;
  @Column({ name: 'table_name', type: 'text' }) tableName!: string;
  /** Values of the keys behind the owner, with | between them. */
  @Column({ type: 'text', array: true }) keys!: string[];
  /** SHA-256 of each row; null: it was taken away. */
  @Column({ type: 'bytea', array: true }) digests!: (Buffer | null)[];
}
