CREATE TABLE "newsroom"."house_list" (
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"groups" jsonb NOT NULL,
	CONSTRAINT "house_list_kind_language_pk" PRIMARY KEY("kind","language")
);
--> statement-breakpoint
CREATE TABLE "live"."article_topic" (
	"article" text NOT NULL,
	"topic" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "article_topic_article_topic_pk" PRIMARY KEY("article","topic")
);
--> statement-breakpoint
CREATE TABLE "live"."article_words" (
	"article" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"section" text NOT NULL,
	"form" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."house_list" (
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"groups" jsonb NOT NULL,
	CONSTRAINT "house_list_kind_language_pk" PRIMARY KEY("kind","language")
);
--> statement-breakpoint
CREATE TABLE "live"."topic" (
	"id" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"gender" text,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"aliases" text[] NOT NULL,
	CONSTRAINT "topic_id_language_pk" PRIMARY KEY("id","language")
);
--> statement-breakpoint
CREATE TABLE "live"."topic_words" (
	"words" text NOT NULL,
	"topic" text NOT NULL,
	"language" text NOT NULL,
	"whole" boolean NOT NULL,
	CONSTRAINT "topic_words_topic_language_words_pk" PRIMARY KEY("topic","language","words")
);
--> statement-breakpoint
CREATE INDEX "article_topic_topic_index" ON "live"."article_topic" USING btree ("topic");--> statement-breakpoint
CREATE INDEX "article_words_terms" ON "live"."article_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "topic_words_by_beginning" ON "live"."topic_words" USING btree ("words" text_pattern_ops);--> statement-breakpoint
-- Terms lie beside the rows, so that dates and sections of all hits are read from few pages; only what is ranked is fetched.
ALTER TABLE "live"."article_words" SET (toast_tuple_target = 128);
