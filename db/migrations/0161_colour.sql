-- A clinic's own colour, where it is not one of the hues that the style sheet derives everything from.

alter table clinic
  add column colour_light text check (colour_light ~ '^#[0-9a-f]{6}$'),
  add column colour_dark text check (colour_dark ~ '^#[0-9a-f]{6}$'),
  add check (colour_light is not null or colour_dark is null);
comment on column clinic.colour_light is 'Links and buttons on light pages; null: made from the hue. Legible ones alone are let in (app/ui/brand.ts).';
comment on column clinic.colour_dark is 'As colour_light, on dark pages; null: made from colour_light.';
