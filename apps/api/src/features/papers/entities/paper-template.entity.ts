import type { PaperKind } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A template that an owner's office edited in Word. Append-only: edited again, it is the next version. */
@Entity({ name: 'paper_template' })
@Check('ck_paper_template_kind', "kind IN ('unitReport', 'unitLetter', 'conclusions', 'briefing')")
@Check('ck_paper_template_version', 'version > 0')
@ForeignKey('stored_file', ['provinceId', 'sha256'], ['provinceId', 'sha256'], { name: 'fk_paper_template_file' })
@ForeignKey('user_account', ['uploadedBy'], ['id'], { name: 'fk_paper_template_uploaded_by' })
export class PaperTemplate {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_paper_template' })
  provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_paper_template' }) kind!: PaperKind;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_paper_template' }) version!: number;
  @Column({ type: 'text' }) sha256!: string;
  /** As it was uploaded this time; the same content may have been uploaded under another name before. */
  @Column({ name: 'file_name', type: 'text' }) fileName!: string;
  @Column({ type: 'integer' }) bytes!: number;
  @Column({ name: 'uploaded_by', type: 'uuid', nullable: true }) uploadedBy!: string | null;
  @Column({ name: 'uploaded_at', type: 'timestamptz' }) uploadedAt!: Date;
}
