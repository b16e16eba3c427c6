CREATE TABLE "live"."related_by" (
	"article" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"section" text NOT NULL,
	"story" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."thread" (
	"story" text NOT NULL,
	"earlier" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "thread_story_earlier_pk" PRIMARY KEY("story","earlier")
);
--> statement-breakpoint
CREATE INDEX "related_by_edition_section_published_at_article_index" ON "live"."related_by" USING btree ("edition","section","published_at","article");--> statement-breakpoint
CREATE INDEX "thread_earlier_index" ON "live"."thread" USING btree ("earlier");