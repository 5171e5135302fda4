import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of an account or an address within a window. */
@Entity({ name: 'sign_in_throttle' })
export class SignInThrottle {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_sign_in_throttle' }) subject!: string;
  @Column({ type: 'integer' }) failures!: number;
  @Column({ name: 'window_started_at', type: 'timestamptz' }) windowStartedAt!: Date;
  @Column({ name: 'blocked_until', type: 'timestamptz', nullable: true }) blockedUntil!: Date | null;
}
