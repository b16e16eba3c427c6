CREATE SCHEMA "newsroom";
--> statement-breakpoint
CREATE SCHEMA "live";
--> statement-breakpoint
CREATE SCHEMA "intake";
--> statement-breakpoint
CREATE TABLE "newsroom"."api_key" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"story" text NOT NULL,
	"form" text DEFAULT 'news' NOT NULL,
	"section" text NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"dateline" text DEFAULT '' NOT NULL,
	"credit_line" text DEFAULT '' NOT NULL,
	"card_label" text DEFAULT 'section' NOT NULL,
	"evergreen" boolean DEFAULT false NOT NULL,
	CONSTRAINT "article_story_edition_unique" UNIQUE("story","edition")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_label" (
	"article" text NOT NULL,
	"label" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "article_label_article_label_pk" PRIMARY KEY("article","label")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_lead" (
	"article" text NOT NULL,
	"position" smallint NOT NULL,
	"asset" text NOT NULL,
	CONSTRAINT "article_lead_article_position_pk" PRIMARY KEY("article","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_region" (
	"article" text NOT NULL,
	"region" text NOT NULL,
	CONSTRAINT "article_region_article_region_pk" PRIMARY KEY("article","region")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_section" (
	"article" text NOT NULL,
	"section" text NOT NULL,
	CONSTRAINT "article_section_article_section_pk" PRIMARY KEY("article","section")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."asset" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"mime" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer,
	"height" integer,
	"credit_kind" text NOT NULL,
	"credit_person" text DEFAULT '' NOT NULL,
	"credit_contributor" text,
	"credit_organisation" text DEFAULT '' NOT NULL,
	"credit_as_received" text DEFAULT '' NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"graphic" boolean DEFAULT false NOT NULL,
	"focus" jsonb
);
--> statement-breakpoint
CREATE TABLE "newsroom"."audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"origin" text NOT NULL,
	"act" text NOT NULL,
	"edition" text,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."breaking_line" (
	"id" text PRIMARY KEY NOT NULL,
	"attribution" jsonb,
	"place" text DEFAULT '' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"article" text
);
--> statement-breakpoint
CREATE TABLE "newsroom"."byline" (
	"article" text NOT NULL,
	"position" smallint NOT NULL,
	"contributor" text NOT NULL,
	"role" text DEFAULT 'writer' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	CONSTRAINT "byline_article_position_pk" PRIMARY KEY("article","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."cited" (
	"article" text NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"address" text,
	CONSTRAINT "cited_article_position_pk" PRIMARY KEY("article","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."contributor" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"gender" text,
	"portrait" text
);
--> statement-breakpoint
CREATE TABLE "newsroom"."contributor_name" (
	"contributor" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "contributor_name_contributor_language_pk" PRIMARY KEY("contributor","language")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."edition" (
	"id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"hreflang" text,
	"base" text NOT NULL,
	"host" text,
	"direction" text NOT NULL,
	"time_zone" text NOT NULL,
	"time_zone_name" text NOT NULL,
	"digits" text NOT NULL,
	"calendar" text NOT NULL,
	"name" text NOT NULL,
	"slogan" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"rights_line" text DEFAULT '' NOT NULL,
	"house_byline" text,
	"logos" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"channels" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"store_links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"share_targets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"navigation" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "edition_hreflang_unique" UNIQUE("hreflang"),
	CONSTRAINT "edition_base_unique" UNIQUE("base")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."follower" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."front" (
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"arranged" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"on_site" jsonb,
	"pressed_version" integer,
	"pressed_at" timestamp (3) with time zone,
	CONSTRAINT "front_edition_name_pk" PRIMARY KEY("edition","name")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."grant" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."grant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"holder_kind" text NOT NULL,
	"holder" text NOT NULL,
	"role" text NOT NULL,
	"edition" text,
	"section" text,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "newsroom"."incoming_item" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."incoming_item_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider" text NOT NULL,
	"identity" text NOT NULL,
	"version" text NOT NULL,
	"sha256" text NOT NULL,
	"raw" text NOT NULL,
	"result" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"article" text,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incoming_item_provider_identity_version_sha256_unique" UNIQUE("provider","identity","version","sha256")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."label" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."label_name" (
	"label" text NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "label_name_label_edition_pk" PRIMARY KEY("label","edition")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."log" (
	"position" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"act" text NOT NULL,
	"audience" text NOT NULL,
	"edition" text,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"keys" text[] NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."note" (
	"id" text PRIMARY KEY NOT NULL,
	"publishable" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"block" text,
	"text" bigint NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."notification" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."notification_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"edition" text,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."publishable" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"edition" text NOT NULL,
	"public" text DEFAULT 'never' NOT NULL,
	"work" text DEFAULT 'none' NOT NULL,
	"indexed" boolean DEFAULT true NOT NULL,
	"text" bigint,
	"live_revision" bigint,
	"gone" jsonb,
	"first_published_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone,
	CONSTRAINT "publishable_id_edition_unique" UNIQUE("id","edition"),
	CONSTRAINT "live_has_revision" CHECK (public <> 'live' or live_revision is not null)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."redirect" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."redirect_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host" text DEFAULT '' NOT NULL,
	"path" text NOT NULL,
	"query" text DEFAULT '' NOT NULL,
	"target" text NOT NULL,
	CONSTRAINT "redirect_host_path_query_unique" UNIQUE("host","path","query")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."region" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"in_bar" boolean DEFAULT true NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "newsroom"."region_name" (
	"region" text NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "region_name_region_edition_pk" PRIMARY KEY("region","edition"),
	CONSTRAINT "region_name_edition_slug_unique" UNIQUE("edition","slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."region_within" (
	"region" text NOT NULL,
	"container" text NOT NULL,
	CONSTRAINT "region_within_region_container_pk" PRIMARY KEY("region","container")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text" bigint NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"body_version" smallint NOT NULL,
	"words" jsonb NOT NULL,
	"alignment" jsonb,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"made_by" text NOT NULL,
	CONSTRAINT "revision_text_number_unique" UNIQUE("text","number")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."schedule" (
	"publishable" text PRIMARY KEY NOT NULL,
	"verb" text NOT NULL,
	"revision" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."section" (
	"id" text PRIMARY KEY NOT NULL,
	"parent" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."section_name" (
	"section" text NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "section_name_section_edition_pk" PRIMARY KEY("section","edition")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."story" (
	"id" text PRIMARY KEY NOT NULL,
	"slugline" text DEFAULT '' NOT NULL,
	"embargo_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."story_topic" (
	"story" text NOT NULL,
	"topic" text NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "story_topic_story_topic_pk" PRIMARY KEY("story","topic")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."thread" (
	"story" text NOT NULL,
	"earlier" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "thread_story_earlier_pk" PRIMARY KEY("story","earlier")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."topic" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"wikidata" text,
	"gender" text,
	"merged_into" text,
	CONSTRAINT "topic_wikidata_unique" UNIQUE("wikidata")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."topic_name" (
	"topic" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"headline_form" text,
	"first_mention" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "topic_name_topic_language_pk" PRIMARY KEY("topic","language")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."text" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."text_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"edition" text NOT NULL,
	"head_revision" bigint,
	CONSTRAINT "text_ownerKind_ownerId_edition_unique" UNIQUE("owner_kind","owner_id","edition")
);
--> statement-breakpoint
CREATE TABLE "live"."article" (
	"id" text PRIMARY KEY NOT NULL,
	"story" text NOT NULL,
	"edition" text NOT NULL,
	"state" text NOT NULL,
	"gone" jsonb,
	"revision" bigint NOT NULL,
	"form" text NOT NULL,
	"section" text NOT NULL,
	"slug" text NOT NULL,
	"headline" jsonb,
	"standfirst" text,
	"blocks" jsonb,
	"dateline" text NOT NULL,
	"credit_line" text NOT NULL,
	"byline" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"indexed" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "live"."breaking_line" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"state" text NOT NULL,
	"gone" jsonb,
	"attribution" jsonb,
	"place" text NOT NULL,
	"words" text,
	"article" text,
	"raised_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."contributor" (
	"id" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"gender" text,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "contributor_id_language_pk" PRIMARY KEY("id","language")
);
--> statement-breakpoint
CREATE TABLE "live"."edition" (
	"id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"hreflang" text NOT NULL,
	"base" text NOT NULL,
	"host" text,
	"direction" text NOT NULL,
	"time_zone" text NOT NULL,
	"time_zone_name" text NOT NULL,
	"digits" text NOT NULL,
	"calendar" text NOT NULL,
	"name" text NOT NULL,
	"slogan" text NOT NULL,
	"about" text NOT NULL,
	"rights_line" text NOT NULL,
	"house_byline" text,
	"is_default" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."front" (
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"containers" jsonb NOT NULL,
	CONSTRAINT "front_edition_name_pk" PRIMARY KEY("edition","name")
);
--> statement-breakpoint
CREATE TABLE "live"."listing" (
	"edition" text NOT NULL,
	"list" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"article" text NOT NULL,
	CONSTRAINT "listing_edition_list_published_at_article_pk" PRIMARY KEY("edition","list","published_at","article")
);
--> statement-breakpoint
CREATE TABLE "live"."redirect" (
	"host" text NOT NULL,
	"path" text NOT NULL,
	"query" text NOT NULL,
	"target" text NOT NULL,
	CONSTRAINT "redirect_path_query_host_pk" PRIMARY KEY("path","query","host")
);
--> statement-breakpoint
CREATE TABLE "live"."section" (
	"id" text NOT NULL,
	"edition" text NOT NULL,
	"parent" text,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"path" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "section_edition_id_pk" PRIMARY KEY("edition","id")
);
--> statement-breakpoint
CREATE TABLE "live"."log_head" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake"."reader_lease" (
	"reader" text NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_story_story_id_fk" FOREIGN KEY ("story") REFERENCES "newsroom"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_section_section_id_fk" FOREIGN KEY ("section") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_id_edition_publishable_id_edition_fk" FOREIGN KEY ("id","edition") REFERENCES "newsroom"."publishable"("id","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_label" ADD CONSTRAINT "article_label_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_label" ADD CONSTRAINT "article_label_label_label_id_fk" FOREIGN KEY ("label") REFERENCES "newsroom"."label"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_lead" ADD CONSTRAINT "article_lead_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_lead" ADD CONSTRAINT "article_lead_asset_asset_id_fk" FOREIGN KEY ("asset") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_region" ADD CONSTRAINT "article_region_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_region" ADD CONSTRAINT "article_region_region_region_id_fk" FOREIGN KEY ("region") REFERENCES "newsroom"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_section" ADD CONSTRAINT "article_section_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_section" ADD CONSTRAINT "article_section_section_section_id_fk" FOREIGN KEY ("section") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."breaking_line" ADD CONSTRAINT "breaking_line_id_publishable_id_fk" FOREIGN KEY ("id") REFERENCES "newsroom"."publishable"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."breaking_line" ADD CONSTRAINT "breaking_line_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."byline" ADD CONSTRAINT "byline_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."byline" ADD CONSTRAINT "byline_contributor_contributor_id_fk" FOREIGN KEY ("contributor") REFERENCES "newsroom"."contributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."cited" ADD CONSTRAINT "cited_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD CONSTRAINT "contributor_portrait_asset_id_fk" FOREIGN KEY ("portrait") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor_name" ADD CONSTRAINT "contributor_name_contributor_contributor_id_fk" FOREIGN KEY ("contributor") REFERENCES "newsroom"."contributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."edition" ADD CONSTRAINT "edition_house_byline_contributor_id_fk" FOREIGN KEY ("house_byline") REFERENCES "newsroom"."contributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."front" ADD CONSTRAINT "front_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."grant" ADD CONSTRAINT "grant_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."grant" ADD CONSTRAINT "grant_section_section_id_fk" FOREIGN KEY ("section") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."incoming_item" ADD CONSTRAINT "incoming_item_article_article_id_fk" FOREIGN KEY ("article") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."label_name" ADD CONSTRAINT "label_name_label_label_id_fk" FOREIGN KEY ("label") REFERENCES "newsroom"."label"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."label_name" ADD CONSTRAINT "label_name_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note" ADD CONSTRAINT "note_publishable_publishable_id_fk" FOREIGN KEY ("publishable") REFERENCES "newsroom"."publishable"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note" ADD CONSTRAINT "note_text_text_id_fk" FOREIGN KEY ("text") REFERENCES "newsroom"."text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."publishable" ADD CONSTRAINT "publishable_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."publishable" ADD CONSTRAINT "publishable_text_text_id_fk" FOREIGN KEY ("text") REFERENCES "newsroom"."text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."publishable" ADD CONSTRAINT "publishable_live_revision_revision_id_fk" FOREIGN KEY ("live_revision") REFERENCES "newsroom"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."region_name" ADD CONSTRAINT "region_name_region_region_id_fk" FOREIGN KEY ("region") REFERENCES "newsroom"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."region_name" ADD CONSTRAINT "region_name_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."region_within" ADD CONSTRAINT "region_within_region_region_id_fk" FOREIGN KEY ("region") REFERENCES "newsroom"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."region_within" ADD CONSTRAINT "region_within_container_region_id_fk" FOREIGN KEY ("container") REFERENCES "newsroom"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "revision_text_text_id_fk" FOREIGN KEY ("text") REFERENCES "newsroom"."text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."schedule" ADD CONSTRAINT "schedule_publishable_publishable_id_fk" FOREIGN KEY ("publishable") REFERENCES "newsroom"."publishable"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."schedule" ADD CONSTRAINT "schedule_revision_revision_id_fk" FOREIGN KEY ("revision") REFERENCES "newsroom"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."section" ADD CONSTRAINT "section_parent_section_id_fk" FOREIGN KEY ("parent") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."section_name" ADD CONSTRAINT "section_name_section_section_id_fk" FOREIGN KEY ("section") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."section_name" ADD CONSTRAINT "section_name_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story_topic" ADD CONSTRAINT "story_topic_story_story_id_fk" FOREIGN KEY ("story") REFERENCES "newsroom"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story_topic" ADD CONSTRAINT "story_topic_topic_topic_id_fk" FOREIGN KEY ("topic") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."thread" ADD CONSTRAINT "thread_story_story_id_fk" FOREIGN KEY ("story") REFERENCES "newsroom"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."thread" ADD CONSTRAINT "thread_earlier_story_id_fk" FOREIGN KEY ("earlier") REFERENCES "newsroom"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD CONSTRAINT "topic_merged_into_topic_id_fk" FOREIGN KEY ("merged_into") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."topic_name" ADD CONSTRAINT "topic_name_topic_topic_id_fk" FOREIGN KEY ("topic") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."text" ADD CONSTRAINT "text_edition_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "newsroom"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asset_sha256_index" ON "newsroom"."asset" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "audit_subject_kind_subject_index" ON "newsroom"."audit" USING btree ("subject_kind","subject");--> statement-breakpoint
CREATE INDEX "byline_contributor_index" ON "newsroom"."byline" USING btree ("contributor");--> statement-breakpoint
CREATE INDEX "contributor_name_language_name_index" ON "newsroom"."contributor_name" USING btree ("language","name");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_one_default" ON "newsroom"."edition" USING btree ("is_default") WHERE is_default;--> statement-breakpoint
CREATE INDEX "grant_holder_kind_holder_index" ON "newsroom"."grant" USING btree ("holder_kind","holder");--> statement-breakpoint
CREATE INDEX "log_public" ON "newsroom"."log" USING btree ("position") WHERE audience = 'public';--> statement-breakpoint
CREATE INDEX "note_publishable_index" ON "newsroom"."note" USING btree ("publishable");--> statement-breakpoint
CREATE INDEX "publishable_edition_public_work_index" ON "newsroom"."publishable" USING btree ("edition","public","work");--> statement-breakpoint
CREATE INDEX "schedule_due_at_index" ON "newsroom"."schedule" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "story_topic_topic_index" ON "newsroom"."story_topic" USING btree ("topic");--> statement-breakpoint
CREATE INDEX "thread_earlier_index" ON "newsroom"."thread" USING btree ("earlier");--> statement-breakpoint
CREATE INDEX "topic_name_language_name_index" ON "newsroom"."topic_name" USING btree ("language","name");--> statement-breakpoint
CREATE INDEX "article_story_index" ON "live"."article" USING btree ("story");--> statement-breakpoint
CREATE INDEX "breaking_strip" ON "live"."breaking_line" USING btree ("edition","raised_at") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "listing_article_index" ON "live"."listing" USING btree ("article");--> statement-breakpoint
CREATE INDEX "section_edition_path_index" ON "live"."section" USING btree ("edition","path");--> statement-breakpoint
CREATE INDEX "reader_lease_at_index" ON "intake"."reader_lease" USING btree ("at");