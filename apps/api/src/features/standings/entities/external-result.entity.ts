import type { Block } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A result that another body published. Two versions of an index are two lists. */
@Entity({ name: 'external_result' })
@Unique('uq_external_result', ['provinceId', 'indexCode', 'indexVersion', 'year', 'block', 'unitName'])
@Check('ck_external_result_block', "block IN ('departments', 'districts', 'communes', 'central-agencies', 'provinces')")
@Check('ck_external_result_rank', 'rank >= 1 AND rank <= coalesce(rank_of, rank)')
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_external_result_unit' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_external_result_document' })
export class ExternalResult {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_external_result' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_external_result' }) id!: string;
  @Column({ name: 'index_code', type: 'text' }) indexCode!: string;
  @Column({ name: 'index_name', type: 'text' }) indexName!: string;
  @Column({ name: 'index_version', type: 'text' }) indexVersion!: string;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'text' }) block!: Block;
  /** Null: a unit outside this owner, known by its name only. */
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: string | null;
  @Column({ name: 'unit_name', type: 'text' }) unitName!: string;
  /** The owner itself, among those that the source names beside it. */
  @Column({ name: 'is_owner', type: 'boolean', default: false }) isOwner!: boolean;
  @Column({ type: 'integer' }) rank!: number;
  @Column({ name: 'rank_of', type: 'integer', nullable: true }) rankOf!: number | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) score!: string | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) scale!: string | null;
  @Column({ type: 'text', nullable: true }) publisher!: string | null;
  @Column({ name: 'published_on', type: 'date', nullable: true }) publishedOn!: string | null;
  @Column({ name: 'document_id', type: 'uuid' }) documentId!: string;
  @Column({ type: 'text', nullable: true }) section!: string | null;
}
