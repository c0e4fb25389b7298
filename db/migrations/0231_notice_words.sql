-- What messages say that something new is there, in the clinic's own words, by language.
alter table clinic add column notice_words jsonb not null default '{}';
comment on column clinic.notice_words is 'By language: title and text of the e-mail, the text message. What is missing is said in the portal''s words.';
