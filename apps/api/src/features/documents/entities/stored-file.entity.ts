import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is known of a file; its bytes lie behind the storage port under their SHA-256. */
@Entity({ name: 'stored_file' })
@Check('ck_stored_file_bytes', 'bytes > 0')
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_stored_file_province' })
export class StoredFile {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_stored_file' }) provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_stored_file' }) sha256!: string;
  @Column({ name: 'file_name', type: 'text' }) fileName!: string;
  @Column({ name: 'media_type', type: 'text' }) mediaType!: string;
  @Column({ type: 'integer' }) bytes!: number;
  @Column({ name: 'uploaded_by', type: 'uuid', nullable: true }) uploadedBy!: string | null;
  @Column({ name: 'uploaded_at', type: 'timestamptz', default: () => 'now()' }) uploadedAt!: Date;
}
