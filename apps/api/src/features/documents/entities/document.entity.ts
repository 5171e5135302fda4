import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A document that plans, statements and figures refer to, with or without its file. */
@Entity({ name: 'document' })
@Index('ix_document_number', ['provinceId', 'number'])
@Index('ix_document_search_key', { synchronize: false })
@ForeignKey('stored_file', ['provinceId', 'fileSha256'], ['provinceId', 'sha256'], { name: 'fk_document_file' })
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_document_province' })
export class Document {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_document' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_document' }) id!: string;
  @Column({ type: 'text', nullable: true }) kind!: string | null;
  @Column({ type: 'text', nullable: true }) number!: string | null;
  @Column({ type: 'text', nullable: true }) symbol!: string | null;
  @Column({ name: 'issued_on', type: 'date', nullable: true }) issuedOn!: string | null;
  /** The other day a source prints for the same document; the contradiction stays visible. */
  @Column({ name: 'alternate_issued_on', type: 'date', nullable: true }) alternateIssuedOn!: string | null;
  @Column({ type: 'text' }) issuer!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', nullable: true }) abstract!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'file_sha256', type: 'text', nullable: true }) fileSha256!: string | null;
  @Column({ name: 'search_key', type: 'text' }) searchKey!: string;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
