-- What went wrong with the last run as a code, so that it can be told in the reader's language.
alter table import_sources add last_fault text;
