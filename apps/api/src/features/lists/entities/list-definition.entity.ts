import type { ListDefinition } from '@tiendo/indicators/lists';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A list that an office asks of units. */
@Entity({ name: 'list_definition' })
@Unique('uq_list_definition_code', ['provinceId', 'code'])
@Check('ck_list_definition_columns', "jsonb_array_length(definition -> 'columns') > 0")
@ForeignKey('user_account', ['createdBy'], ['id'], { name: 'fk_list_definition_created_by' })
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_list_definition_province' })
export class ListDefinitionRow {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_list_definition' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_list_definition' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  /** Columns, states, what is carried on, what it counts. */
  @Column({ type: 'jsonb' }) definition!: ListDefinition;
  /** No new request asks it. */
  @Column({ type: 'boolean', default: false }) retired!: boolean;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
}
