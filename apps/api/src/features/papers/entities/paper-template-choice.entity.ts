import type { PaperKind } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which template papers of a kind are printed from. Append-only: the latest choice speaks. */
@Entity({ name: 'paper_template_choice' })
@Check('ck_paper_template_choice_kind', "kind IN ('unitReport', 'unitLetter', 'conclusions', 'briefing')")
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_paper_template_choice_province' })
@ForeignKey('paper_template', ['provinceId', 'kind', 'version'], ['provinceId', 'kind', 'version'], {
  name: 'fk_paper_template_choice_version',
})
@ForeignKey('user_account', ['chosenBy'], ['id'], { name: 'fk_paper_template_choice_chosen_by' })
export class PaperTemplateChoice {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_paper_template_choice' })
  provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_paper_template_choice' }) kind!: PaperKind;
  /** Grows with recording. */
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_paper_template_choice',
  })
  seq!: number;
  /** Null: back to the built-in template. */
  @Column({ type: 'integer', nullable: true }) version!: number | null;
  @Column({ name: 'chosen_by', type: 'uuid', nullable: true }) chosenBy!: string | null;
  @Column({ name: 'chosen_at', type: 'timestamptz' }) chosenAt!: Date;
}
