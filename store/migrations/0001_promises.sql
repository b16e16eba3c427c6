-- What tables alone can't promise: one counter, a public view of the log, rows that nobody may rewrite.
insert into live.log_head (one, position) values (true, 0);
--> statement-breakpoint
alter table live.log_head add constraint log_head_one_row check (one);
--> statement-breakpoint
alter table intake.reader_lease set unlogged;
--> statement-breakpoint
-- A barrier: else a condition of whoever asks could be tried on rows that the view hides, and tell of them by its error.
create view live.log_public with (security_barrier) as
  select position, at, act, edition, subject_kind, subject, keys, detail
  from newsroom.log where audience = 'public';
--> statement-breakpoint
create function newsroom.refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception '% is append only: % refused', tg_table_name, tg_op
    using hint = 'Write a new row instead.', errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger audit_append_only before update or delete on newsroom.audit
  for each row execute function newsroom.refuse_rewrite();
--> statement-breakpoint
create trigger revision_immutable before update or delete on newsroom.revision
  for each row execute function newsroom.refuse_rewrite();
--> statement-breakpoint
create trigger log_no_rewrite before update on newsroom.log
  for each row execute function newsroom.refuse_rewrite();
--> statement-breakpoint
-- The counter's row is written at every act: room on its page keeps those updates out of the indexes.
alter table live.log_head set (fillfactor = 10);
