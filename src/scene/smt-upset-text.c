/* smt-upset-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets and their intersections in a terminal, and as a table of Markdown. In a
 * terminal each set has a line down to its column:
 *
 *   ┌ EAS   18  ██████████
 *   │ ┌ SCO 10  ██████
 *   ●    4  ██  Australia, Cambodia …
 */

#include "smt-upset-scene.h"

#include "smt-clip-text.h"
#include "smt-i18n.h"
#include "smt-text-cells.h"
#include "smt-wrap.h"

#define MAX_BAR  24
#define BAR      "█"
#define POSSIBLY "?"

typedef struct
{
  SmtUpsetScene *scene;
  GString       *out;
  guint          columns;  /* of the terminal */
  guint          width;    /* of what stands before the numbers */
  guint          number;   /* of the numbers */
  guint          bar;      /* of the longest bar */
} Text;

static guint
get_dots_width (Text *self)
{
  return 2 * smt_upset_scene_get_n_sets (self->scene);
}

/* Names of sets begin where their columns do. */
static void
measure (Text *self)
{
  self->width = get_dots_width (self);
  for (guint i = 0; i < smt_upset_scene_get_n_sets (self->scene); i++)
    {
      const SmtUpsetSet *set = smt_upset_scene_get_set (self->scene, i);

      self->width = MAX (self->width, 2 * i + 3 + smt_text_get_columns (set->name));
      self->number = MAX (self->number, smt_text_get_columns (set->count));
    }
  for (guint i = 0; i < smt_upset_scene_get_n_rows (self->scene); i++)
    self->number = MAX (self->number,
                        smt_text_get_columns (smt_upset_scene_get_row (self->scene, i)->count));
  self->width = MIN (self->width, self->columns / 2);
  self->bar = MIN (MAX_BAR, (self->columns - self->width) / 2);
}

static void
append_bar (Text   *self,
            double  share)
{
  guint n = share > 0 ? MAX (share * self->bar + 0.5, 1) : 0;

  if (n > 0)
    g_string_append (self->out, "  ");
  for (guint i = 0; i < n; i++)
    g_string_append (self->out, BAR);
}

static void
append_set (Text  *self,
            guint  number)
{
  const SmtUpsetSet *set = smt_upset_scene_get_set (self->scene, number);
  g_autofree char *name = smt_text_dup_cut (set->name, self->width - 2 * number - 2);

  for (guint i = 0; i < number; i++)
    g_string_append (self->out, "│ ");
  g_string_append (self->out, "┌ ");
  smt_text_append_padded (self->out, name, self->width - 2 * number - 2, SMT_TEXT_START);
  smt_text_append_padded (self->out, set->count, self->number, SMT_TEXT_END);
  append_bar (self, set->share);
  smt_text_end_line (self->out);
}

/* A sign, and what comes between it and the next. */
static void
append_sign (Text              *self,
             const SmtUpsetRow *row,
             guint              set)
{
  gboolean possibly;
  SmtGlyph glyph = smt_upset_row_get_glyph (row, set, &possibly);

  if (row->states[set] == SMT_SIDE_NO)
    g_string_append (self->out, "  ");
  else
    g_string_append_printf (self->out, "%s%s", smt_glyph_get_symbol (glyph),
                            possibly ? POSSIBLY : " ");
}

static void
append_row (Text              *self,
            const SmtUpsetRow *row)
{
  g_autofree char *indent = g_strnfill (self->width + self->number + 2, ' ');

  for (guint i = 0; i < smt_upset_scene_get_n_sets (self->scene); i++)
    append_sign (self, row, i);
  smt_text_append_padded (self->out, "", self->width - get_dots_width (self), SMT_TEXT_START);
  smt_text_append_padded (self->out, row->count, self->number, SMT_TEXT_END);
  append_bar (self, row->share);
  smt_text_end_line (self->out);
  smt_wrap (self->out, row->title, self->columns, indent, indent);
  smt_wrap (self->out, row->names, self->columns, indent, indent);
}

/**
 * smt_upset_scene_to_text:
 * @columns: how many columns of a terminal there are
 *
 * Returns: (transfer full): sets and rows, in lines
 */
char *
smt_upset_scene_to_text (SmtUpsetScene *self,
                         guint          columns)
{
  Text text = { .scene = self, .columns = columns };
  g_autofree char *open_title = NULL;

  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);

  text.out = g_string_new (NULL);
  open_title = smt_upset_scene_dup_open_title (self);
  measure (&text);
  for (guint i = 0; i < smt_upset_scene_get_n_sets (self); i++)
    append_set (&text, i);
  for (guint i = 0; i < smt_upset_scene_get_n_rows (self); i++)
    {
      if (i == smt_upset_scene_get_n_decided (self))
        {
          g_string_append_c (text.out, '\n');
          smt_wrap (text.out, open_title, columns, "", "");
        }
      append_row (&text, smt_upset_scene_get_row (self, i));
    }

  return g_string_free_and_steal (text.out);
}

static const char *
get_state_words (SmtLanguage  *language,
                 SmtSideState  state)
{
  switch (state)
    {
    case SMT_SIDE_YES:
      return smt_glyph_get_symbol (SMT_GLYPH_FULL);
    case SMT_SIDE_POSSIBLY:
      return smt_language_translate (language, NULL, N_("possibly"));
    case SMT_SIDE_NOT_STATED:
      return smt_language_translate (language, NULL, N_("not stated"));
    case SMT_SIDE_NO:
    default:
      return "";
    }
}

static void
append_markdown_row (SmtUpsetScene     *self,
                     GString           *markdown,
                     const SmtUpsetRow *row)
{
  SmtLanguage *language = smt_comparison_get_language (smt_upset_scene_get_comparison (self));

  g_string_append_c (markdown, '|');
  for (guint i = 0; i < smt_upset_scene_get_n_sets (self); i++)
    smt_clip_append_markdown (markdown, get_state_words (language, row->states[i]));
  smt_clip_append_markdown (markdown, row->count);
  smt_clip_append_markdown (markdown, row->names);
  g_string_append_c (markdown, '\n');
}

/**
 * smt_upset_scene_to_markdown:
 *
 * Returns: (transfer full): a row for each combination, with what is known of each
 *   set, how many there are, and who
 */
char *
smt_upset_scene_to_markdown (SmtUpsetScene *self)
{
  GString *markdown = g_string_new ("|");
  guint n_sets;

  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);

  n_sets = smt_upset_scene_get_n_sets (self);
  for (guint i = 0; i < n_sets; i++)
    smt_clip_append_markdown (markdown, smt_upset_scene_get_set (self, i)->name);
  g_string_append (markdown, "  |  |\n|");
  for (guint i = 0; i < n_sets; i++)
    g_string_append (markdown, " :-: |");
  g_string_append (markdown, " --: | --- |\n");
  for (guint i = 0; i < smt_upset_scene_get_n_rows (self); i++)
    append_markdown_row (self, markdown, smt_upset_scene_get_row (self, i));

  return g_string_free_and_steal (markdown);
}
