CREATE TABLE "newsroom"."asset_words" (
	"asset" text NOT NULL,
	"language" text NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	CONSTRAINT "asset_words_asset_language_pk" PRIMARY KEY("asset","language")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."coverage" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"dossier" text NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"rule" jsonb,
	"is_open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "coverage_dossier_edition_unique" UNIQUE("dossier","edition")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."coverage_article" (
	"coverage" text NOT NULL,
	"article" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "coverage_article_coverage_article_pk" PRIMARY KEY("coverage","article")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."event" (
	"id" text PRIMARY KEY NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"precision" text NOT NULL,
	"time_zone" text,
	"place" text DEFAULT '' NOT NULL,
	"organisers" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"planned" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"editor_note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."event_name" (
	"event" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "event_name_event_language_pk" PRIMARY KEY("event","language")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."event_story" (
	"event" text NOT NULL,
	"story" text NOT NULL,
	"as" text NOT NULL,
	CONSTRAINT "event_story_event_story_pk" PRIMARY KEY("event","story")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."import_outcome" (
	"run" text NOT NULL,
	"at" integer NOT NULL,
	"item" bigint,
	"identity" text NOT NULL,
	"result" text,
	"reason" text DEFAULT '' NOT NULL,
	"repaired" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"doubtful" text[] DEFAULT '{}' NOT NULL,
	"became" text DEFAULT '' NOT NULL,
	CONSTRAINT "import_outcome_run_at_pk" PRIMARY KEY("run","at")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."import_run" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"format" text NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"settled" integer DEFAULT 0 NOT NULL,
	"left_out" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"fault" text DEFAULT '' NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "newsroom"."incoming_part" (
	"run" text NOT NULL,
	"of" text NOT NULL,
	"identity" text NOT NULL,
	"position" bigint NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "incoming_part_run_of_identity_position_pk" PRIMARY KEY("run","of","identity","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."known_as" (
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"identity" text NOT NULL,
	"id" text NOT NULL,
	CONSTRAINT "known_as_provider_kind_identity_pk" PRIMARY KEY("provider","kind","identity")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."rendition" (
	"asset" text NOT NULL,
	"hash" text NOT NULL,
	"format" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer,
	"height" integer,
	"bytes" bigint NOT NULL,
	CONSTRAINT "rendition_asset_hash_pk" PRIMARY KEY("asset","hash")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."static_page" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"page" text NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"in_footer" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "static_page_page_edition_unique" UNIQUE("page","edition")
);
--> statement-breakpoint
CREATE TABLE "live"."article_region" (
	"article" text NOT NULL,
	"region" text NOT NULL,
	CONSTRAINT "article_region_article_region_pk" PRIMARY KEY("article","region")
);
--> statement-breakpoint
CREATE TABLE "live"."asset" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"width" integer,
	"height" integer,
	"duration" real,
	"credit_kind" text NOT NULL,
	"credit_person" text NOT NULL,
	"credit_organisation" text NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"graphic" boolean NOT NULL,
	"focus" jsonb,
	"renditions" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."asset_use" (
	"asset" text NOT NULL,
	"kind" text NOT NULL,
	"user" text NOT NULL,
	CONSTRAINT "asset_use_kind_user_asset_pk" PRIMARY KEY("kind","user","asset")
);
--> statement-breakpoint
CREATE TABLE "live"."coverage" (
	"id" text PRIMARY KEY NOT NULL,
	"dossier" text NOT NULL,
	"edition" text NOT NULL,
	"state" text NOT NULL,
	"gone" jsonb,
	"revision" bigint NOT NULL,
	"slug" text NOT NULL,
	"headline" jsonb,
	"standfirst" text,
	"blocks" jsonb,
	"rule" jsonb,
	"is_open" boolean NOT NULL,
	"indexed" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "live"."label" (
	"id" text NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "label_edition_id_pk" PRIMARY KEY("edition","id")
);
--> statement-breakpoint
CREATE TABLE "live"."region" (
	"id" text NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"in_bar" boolean NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "region_edition_id_pk" PRIMARY KEY("edition","id")
);
--> statement-breakpoint
CREATE TABLE "live"."static_page" (
	"id" text PRIMARY KEY NOT NULL,
	"page" text NOT NULL,
	"edition" text NOT NULL,
	"state" text NOT NULL,
	"gone" jsonb,
	"revision" bigint NOT NULL,
	"slug" text NOT NULL,
	"headline" jsonb,
	"standfirst" text,
	"blocks" jsonb,
	"in_footer" boolean NOT NULL,
	"position" integer NOT NULL,
	"indexed" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article_lead" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "newsroom"."article_lead" CASCADE;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ALTER COLUMN "mime" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ALTER COLUMN "sha256" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ALTER COLUMN "bytes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "state" text DEFAULT 'expected' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "duration" real;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "rights" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "fault" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "made_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor_name" ADD COLUMN "line" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."incoming_item" ADD COLUMN "format" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."incoming_item" ADD COLUMN "became" jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."section_name" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."topic_name" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "labels" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "cited" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "card_label" text DEFAULT 'section' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "evergreen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "picture" text;--> statement-breakpoint
ALTER TABLE "live"."contributor" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."contributor" ADD COLUMN "line" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."contributor" ADD COLUMN "portrait" text;--> statement-breakpoint
ALTER TABLE "live"."edition" ADD COLUMN "logos" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."edition" ADD COLUMN "channels" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."edition" ADD COLUMN "store_links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."edition" ADD COLUMN "share_targets" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."edition" ADD COLUMN "navigation" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."section" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."topic" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset_words" ADD CONSTRAINT "asset_words_asset_asset_id_fk" FOREIGN KEY ("asset") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."coverage" ADD CONSTRAINT "coverage_id_publishable_id_fk" FOREIGN KEY ("id") REFERENCES "newsroom"."publishable"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."coverage" ADD CONSTRAINT "coverage_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."coverage_article" ADD CONSTRAINT "coverage_article_coverage_coverage_id_fk" FOREIGN KEY ("coverage") REFERENCES "newsroom"."coverage"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."coverage_article" ADD CONSTRAINT "coverage_article_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."event_name" ADD CONSTRAINT "event_name_event_event_id_fk" FOREIGN KEY ("event") REFERENCES "newsroom"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."event_story" ADD CONSTRAINT "event_story_event_event_id_fk" FOREIGN KEY ("event") REFERENCES "newsroom"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."event_story" ADD CONSTRAINT "event_story_story_story_id_fk" FOREIGN KEY ("story") REFERENCES "newsroom"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."import_outcome" ADD CONSTRAINT "import_outcome_run_import_run_id_fk" FOREIGN KEY ("run") REFERENCES "newsroom"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."import_outcome" ADD CONSTRAINT "import_outcome_item_incoming_item_id_fk" FOREIGN KEY ("item") REFERENCES "newsroom"."incoming_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."incoming_part" ADD CONSTRAINT "incoming_part_run_import_run_id_fk" FOREIGN KEY ("run") REFERENCES "newsroom"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."rendition" ADD CONSTRAINT "rendition_asset_asset_id_fk" FOREIGN KEY ("asset") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."static_page" ADD CONSTRAINT "static_page_id_publishable_id_fk" FOREIGN KEY ("id") REFERENCES "newsroom"."publishable"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."static_page" ADD CONSTRAINT "static_page_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coverage_article_article_index" ON "newsroom"."coverage_article" USING btree ("article");--> statement-breakpoint
CREATE INDEX "event_starts_at_index" ON "newsroom"."event" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "event_story_story_index" ON "newsroom"."event_story" USING btree ("story");--> statement-breakpoint
CREATE INDEX "import_outcome_open" ON "newsroom"."import_outcome" USING btree ("run","at") WHERE result is null;--> statement-breakpoint
CREATE INDEX "article_region_region_index" ON "live"."article_region" USING btree ("region");--> statement-breakpoint
CREATE INDEX "asset_use_asset_index" ON "live"."asset_use" USING btree ("asset");--> statement-breakpoint
CREATE INDEX "coverage_dossier_index" ON "live"."coverage" USING btree ("dossier");--> statement-breakpoint
CREATE INDEX "region_edition_slug_index" ON "live"."region" USING btree ("edition","slug");--> statement-breakpoint
CREATE INDEX "static_page_page_index" ON "live"."static_page" USING btree ("page");--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD CONSTRAINT "asset_present" CHECK (state <> 'present' or (mime is not null and sha256 is not null and bytes is not null));