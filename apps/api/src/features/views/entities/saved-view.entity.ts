import type { ViewScreen } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The query of an address that somebody keeps under a name, for themselves or for all who read the owner's plans. */
@Entity({ name: 'saved_view' })
@Unique('uq_saved_view_name', ['provinceId', 'userId', 'screen', 'name'])
@Check('ck_saved_view_screen', `screen IN ('targets', 'tasks', 'figures', 'localities', 'rankings')`)
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_saved_view_province' })
@ForeignKey('user_account', ['userId'], ['id'], { name: 'fk_saved_view_user' })
export class SavedView {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_saved_view' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_saved_view' }) id!: string;
  @Column({ name: 'user_id', type: 'uuid' }) userId!: string;
  @Column({ type: 'text' }) screen!: ViewScreen;
  @Column({ type: 'text' }) name!: string;
  /** Behind the `?` of the address, escaped. */
  @Column({ type: 'text' }) query!: string;
  @Column({ type: 'boolean' }) shared!: boolean;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
