#!/usr/bin/env bash
# One backup of a running Tiến Độ on a PostgreSQL of its own: the database, then the files (a file never changes once it
# is stored, so this order misses nothing that the database names). Ends with 0 only when everything is written.
#
#   DATABASE_URL=postgres://… DATA_DIR=/var/lib/tiendo BACKUP_DIR=/srv/backup/tiendo deploy/backup.sh
#
# BACKUP_RECIPIENT  a GnuPG key: both parts are encrypted for it, and nothing plain is written to BACKUP_DIR
# BACKUP_DAYS       backups older than this are removed after a good one (default 35; 0 keeps all)
set -euo pipefail
umask 077
: "${DATABASE_URL:?}" "${DATA_DIR:?}" "${BACKUP_DIR:?}"
days=${BACKUP_DAYS:-35}
name=$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$BACKUP_DIR"
work=$BACKUP_DIR/.$name
mkdir "$work"
trap 'rm -rf "$work"' EXIT

keep() {
  if [[ -n ${BACKUP_RECIPIENT:-} ]]; then
    gpg --batch --yes --trust-model always --encrypt --recipient "$BACKUP_RECIPIENT" --output "$work/$1.gpg"
  else
    cat >"$work/$1"
  fi
}

pg_dump --format=custom "$DATABASE_URL" | keep tiendo.dump
tar -C "$DATA_DIR" --exclude=./postgres.log -czpf - . | keep tiendo-files.tar.gz
(cd "$work" && sha256sum -- * >SHA256SUMS)
mv "$work" "$BACKUP_DIR/$name"
if ((days > 0)); then
  find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name '2*Z' -mtime "+$days" -exec rm -rf {} +
fi
echo "$BACKUP_DIR/$name"
