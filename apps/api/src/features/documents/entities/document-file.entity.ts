import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that a document has, or had before a later one. Append-only: nothing is put in the place of another. */
@Entity({ name: 'document_file' })
@Index('ix_document_file_document', ['provinceId', 'documentId'])
@Index('ix_document_file_file', ['provinceId', 'fileSha256'])
@ForeignKey('user_account', ['addedBy'], ['id'], { name: 'fk_document_file_added_by' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_document_file_document' })
@ForeignKey('stored_file', ['provinceId', 'fileSha256'], ['provinceId', 'sha256'], { name: 'fk_document_file_file' })
export class DocumentFile {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_document_file' })
  provinceId!: string;
  /** Grows with recording: the last one is what the document shows. */
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_document_file',
  })
  seq!: number;
  @Column({ name: 'document_id', type: 'uuid' }) documentId!: string;
  @Column({ name: 'file_sha256', type: 'text' }) fileSha256!: string;
  @Column({ name: 'added_at', type: 'timestamptz' }) addedAt!: Date;
  @Column({ name: 'added_by', type: 'uuid', nullable: true }) addedBy!: string | null;
}
