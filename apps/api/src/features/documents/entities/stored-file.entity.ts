import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is known of a file; its bytes lie behind the storage port under their SHA-256. */
@Entity({ name: 'stored_file' })
@Check('ck_stored_file_bytes', 'bytes > 0')
@Check('ck_stored_file_removed', '(removed_at IS NULL) = (removed_reason IS NULL)')
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_stored_file_province' })
@ForeignKey('user_account', ['removedBy'], ['id'], { name: 'fk_stored_file_removed_by' })
export class StoredFile {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_stored_file' }) provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_stored_file' }) sha256!: string;
  @Column({ name: 'file_name', type: 'text' }) fileName!: string;
  @Column({ name: 'media_type', type: 'text' }) mediaType!: string;
  @Column({ type: 'integer' }) bytes!: number;
  @Column({ name: 'uploaded_by', type: 'uuid', nullable: true }) uploadedBy!: string | null;
  @Column({ name: 'uploaded_at', type: 'timestamptz', default: () => 'now()' }) uploadedAt!: Date;
  /** Set: the content had to leave at once; the row stays as a tombstone. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true }) removedAt!: Date | null;
  @Column({ name: 'removed_by', type: 'uuid', nullable: true }) removedBy!: string | null;
  @Column({ name: 'removed_reason', type: 'text', nullable: true }) removedReason!: string | null;
}
