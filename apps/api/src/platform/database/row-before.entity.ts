import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a row was before it was changed in place; written by the database itself (`keep_row_before`). Append-only. */
@Entity({ name: 'row_before' })
@Index('ix_row_before_moment', ['provinceId', 'tableName', 'knownUntil'])
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_row_before_province' })
export class RowBefore {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_row_before' }) provinceId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_row_before',
  })
  seq!: number;
  @Column({ name: 'table_name', type: 'text' }) tableName!: string;
  /** Values of the key behind the owner, with | between them. */
  @Column({ name: 'row_key', type: 'text' }) rowKey!: string;
  /** The row as it was; null: there was none. */
  @Column({ type: 'jsonb', nullable: true }) row!: unknown;
  /** Known until this moment, and not any more from it on. */
  @Column({ name: 'known_until', type: 'timestamptz' }) knownUntil!: Date;
}
