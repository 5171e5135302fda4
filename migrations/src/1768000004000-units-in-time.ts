import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS =
  "'department','districtLevel','communeLevel','specialZone','centralAgency','armedForce','partyBody','front','publicServiceUnit','enterprise','collective'";
const CARRY_RULES = "'sum','weighted','mean','notComparable'";
const BLOCKS = "'departments','districts','communes','central-agencies','provinces'";

/**
 * What happens to units is one truth: dated acts with their links. What `unit_succession` said becomes acts, one per
 * owner and day, kept by the forms of the units themselves; a successor that was there already is linked to itself.
 */
export class UnitsInTime1768000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE unit
        ADD COLUMN parent_unit_id uuid,
        -- What a source still has to confirm about the unit, in words; null: nothing.
        ADD COLUMN needs_check text,
        DROP CONSTRAINT ck_unit_kind,
        ADD CONSTRAINT ck_unit_kind CHECK (kind IN (${KINDS},'province')),
        ADD CONSTRAINT ck_unit_parent CHECK (parent_unit_id <> id),
        ADD CONSTRAINT fk_unit_parent FOREIGN KEY (province_id, parent_unit_id) REFERENCES unit (province_id, id);
      CREATE INDEX ix_unit_parent ON unit (province_id, parent_unit_id);

      CREATE TABLE succession_act (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        -- First day of the new order. Null: it is not known yet.
        effective_on date,
        -- False: no source states the day; staff confirm it.
        confirmed boolean NOT NULL DEFAULT true,
        -- Holds what the forms of the units say (their successors); not written as an act of its own.
        kept_with_units boolean NOT NULL DEFAULT false,
        document_id uuid,
        note text,
        -- The act that stands in its place. Superseded acts stay to be seen and have no effect.
        superseded_by uuid,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_succession_act PRIMARY KEY (province_id, id),
        CONSTRAINT fk_succession_act_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT fk_succession_act_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_succession_act_superseded FOREIGN KEY (province_id, superseded_by) REFERENCES succession_act (province_id, id),
        CONSTRAINT ck_succession_act_day CHECK (effective_on IS NOT NULL OR kept_with_units),
        CONSTRAINT ck_succession_act_superseded CHECK (superseded_by <> id)
      );
      CREATE INDEX ix_succession_act_day ON succession_act (province_id, effective_on);

      CREATE TABLE succession_link (
        province_id uuid NOT NULL,
        act_id uuid NOT NULL,
        from_unit_id uuid NOT NULL,
        to_unit_id uuid NOT NULL,
        -- The part of the unit that goes there, 1 the whole. Null: no source states it.
        share numeric,
        CONSTRAINT pk_succession_link PRIMARY KEY (province_id, act_id, from_unit_id, to_unit_id),
        CONSTRAINT fk_succession_link_act FOREIGN KEY (province_id, act_id) REFERENCES succession_act (province_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_succession_link_from FOREIGN KEY (province_id, from_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_succession_link_to FOREIGN KEY (province_id, to_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_succession_link_share CHECK (share > 0 AND share <= 1)
      );
      CREATE INDEX ix_succession_link_from ON succession_link (province_id, from_unit_id);
      CREATE INDEX ix_succession_link_to ON succession_link (province_id, to_unit_id);

      CREATE TABLE succession_end (
        province_id uuid NOT NULL,
        act_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        -- abolished without a successor, founded without a predecessor
        kind text NOT NULL,
        CONSTRAINT pk_succession_end PRIMARY KEY (province_id, act_id, unit_id),
        CONSTRAINT fk_succession_end_act FOREIGN KEY (province_id, act_id) REFERENCES succession_act (province_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_succession_end_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_succession_end_kind CHECK (kind IN ('abolished','founded'))
      );
      CREATE INDEX ix_succession_end_unit ON succession_end (province_id, unit_id);

      INSERT INTO succession_act (province_id, name, effective_on, confirmed, kept_with_units)
      SELECT province_id, 'Sắp xếp đơn vị' || coalesce(' từ ngày ' || to_char(effective_on, 'DD/MM/YYYY'), ''), effective_on,
        bool_and(confirmed), true FROM unit_succession GROUP BY province_id, effective_on;
      INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id)
      SELECT s.province_id, a.id, s.from_unit_id, s.to_unit_id FROM unit_succession s
      JOIN succession_act a ON a.province_id = s.province_id AND a.effective_on IS NOT DISTINCT FROM s.effective_on;
      INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id)
      SELECT DISTINCT l.province_id, l.act_id, l.to_unit_id, l.to_unit_id FROM succession_link l
      JOIN succession_act a ON a.province_id = l.province_id AND a.id = l.act_id
      JOIN unit u ON u.province_id = l.province_id AND u.id = l.to_unit_id
      WHERE (u.valid_from IS NULL OR u.valid_from < a.effective_on)
        AND NOT EXISTS (SELECT FROM succession_link o WHERE o.province_id = l.province_id AND o.act_id = l.act_id
          AND o.from_unit_id = l.to_unit_id);
      DROP TABLE unit_succession;

      ALTER TABLE indicator
        -- How its figures go over to successors of units; none is carried unless somebody says how.
        ADD COLUMN carry_rule text NOT NULL DEFAULT 'notComparable',
        ADD COLUMN carry_weight_indicator_id uuid,
        ADD COLUMN limit_low numeric,
        ADD COLUMN limit_high numeric,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT ck_indicator_carry_rule CHECK (carry_rule IN (${CARRY_RULES})),
        ADD CONSTRAINT ck_indicator_carry_weight CHECK (
          (carry_rule = 'weighted') = (carry_weight_indicator_id IS NOT NULL)),
        ADD CONSTRAINT ck_indicator_carry_itself CHECK (carry_weight_indicator_id <> id),
        ADD CONSTRAINT ck_indicator_limits CHECK (limit_low <= limit_high),
        ADD CONSTRAINT fk_indicator_carry_weight FOREIGN KEY (province_id, carry_weight_indicator_id)
          REFERENCES indicator (province_id, id);

      -- Where the units of a block stand on the schematic map, from a day on until the next layout of the block.
      CREATE TABLE tile_layout (
        province_id uuid NOT NULL,
        block text NOT NULL,
        valid_from date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_tile_layout PRIMARY KEY (province_id, block, valid_from),
        CONSTRAINT fk_tile_layout_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT ck_tile_layout_block CHECK (block IN (${BLOCKS}))
      );
      CREATE TABLE tile (
        province_id uuid NOT NULL,
        block text NOT NULL,
        valid_from date NOT NULL,
        unit_id uuid NOT NULL,
        row_index integer NOT NULL,
        column_index integer NOT NULL,
        CONSTRAINT pk_tile PRIMARY KEY (province_id, block, valid_from, unit_id),
        CONSTRAINT uq_tile_place UNIQUE (province_id, block, valid_from, row_index, column_index),
        CONSTRAINT fk_tile_layout FOREIGN KEY (province_id, block, valid_from)
          REFERENCES tile_layout (province_id, block, valid_from) ON DELETE CASCADE,
        CONSTRAINT fk_tile_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_tile_place CHECK (row_index BETWEEN 0 AND 99 AND column_index BETWEEN 0 AND 99)
      );

      -- Boundaries of the units of a block from a day on, as the province uploaded them; features carry unit codes.
      CREATE TABLE boundary_map (
        province_id uuid NOT NULL,
        block text NOT NULL,
        valid_from date NOT NULL,
        file_name text NOT NULL,
        source text,
        geojson jsonb NOT NULL,
        matched integer NOT NULL,
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_boundary_map PRIMARY KEY (province_id, block, valid_from),
        CONSTRAINT fk_boundary_map_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT ck_boundary_map_block CHECK (block IN (${BLOCKS})),
        CONSTRAINT ck_boundary_map_matched CHECK (matched > 0)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE boundary_map, tile, tile_layout;
      ALTER TABLE indicator DROP COLUMN carry_rule, DROP COLUMN carry_weight_indicator_id, DROP COLUMN limit_low,
        DROP COLUMN limit_high, DROP COLUMN version;
      CREATE TABLE unit_succession (
        province_id uuid NOT NULL,
        from_unit_id uuid NOT NULL,
        to_unit_id uuid NOT NULL,
        effective_on date,
        confirmed boolean NOT NULL DEFAULT true,
        CONSTRAINT pk_unit_succession PRIMARY KEY (province_id, from_unit_id, to_unit_id),
        CONSTRAINT fk_unit_succession_from FOREIGN KEY (province_id, from_unit_id) REFERENCES unit (province_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_unit_succession_to FOREIGN KEY (province_id, to_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_unit_succession_self CHECK (from_unit_id <> to_unit_id)
      );
      INSERT INTO unit_succession (province_id, from_unit_id, to_unit_id, effective_on, confirmed)
      SELECT DISTINCT ON (l.province_id, l.from_unit_id, l.to_unit_id)
        l.province_id, l.from_unit_id, l.to_unit_id, a.effective_on, a.confirmed
      FROM succession_link l JOIN succession_act a ON a.province_id = l.province_id AND a.id = l.act_id
      WHERE a.superseded_by IS NULL AND l.from_unit_id <> l.to_unit_id
      ORDER BY l.province_id, l.from_unit_id, l.to_unit_id, a.effective_on DESC NULLS LAST;
      DROP TABLE succession_end, succession_link, succession_act;
      ALTER TABLE unit DROP COLUMN parent_unit_id, DROP COLUMN needs_check, DROP CONSTRAINT ck_unit_kind;
      UPDATE unit SET kind = 'collective' WHERE kind = 'province';
      ALTER TABLE unit ADD CONSTRAINT ck_unit_kind CHECK (kind IN (${KINDS}));
    `);
  }
}
