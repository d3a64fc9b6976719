/* smt-glyph.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The signs of the matrix, of lists and pages, as outlines in a unit square.
 * Everything that draws them interprets the same few shapes, so that a sign is
 * the same in the window, in SVG and in print. How much of a disc is filled
 * says how much a role binds; what is not a role has no disc. A test holds
 * every two of them apart at 16 pixels.
 *
 * What is only possible is the same sign, smaller, inside a dashed outline.
 */

#include "smt-glyph.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CENTRE       0.5
#define DISC         0.42   /* radius of what is filled */
#define RING         0.37   /* radius of a ring's middle line */
#define RING_WIDTH   0.10
#define INNER_SCALE  0.66   /* of a sign inside the outline of the possible */
#define OUTLINE      0.45
#define OUTLINE_WIDTH 0.06

typedef struct
{
  const char *nick;
  const char *label;
  const char *symbol;
} GlyphInfo;

static const GlyphInfo infos[SMT_N_GLYPHS] = {
  /* TRANSLATORS: in a legend: a party is certainly not in a mechanism, since a
   * complete list of those who are does not name it */
  [SMT_GLYPH_BLANK] = { "blank", N_("not in it, by a roster"), " " },
  [SMT_GLYPH_FULL] = { "full", N_("full"), "●" },
  [SMT_GLYPH_ASSOCIATE] = { "associate", N_("associate"), "◕" },
  [SMT_GLYPH_PARTNER] = { "partner", N_("partner"), "◐" },
  [SMT_GLYPH_OBSERVER] = { "observer", N_("observer"), "○" },
  [SMT_GLYPH_GUEST] = { "guest", N_("guest"), "▪" },
  [SMT_GLYPH_SUSPENDED] = { "suspended", N_("suspended"), "⊖" },
  [SMT_GLYPH_CANDIDATE] = { "candidate", N_("candidate"), "◌" },
  [SMT_GLYPH_FORMER] = { "former", N_("former"), "□" },
  [SMT_GLYPH_UNKNOWN] = { "unknown", N_("unknown"), "?" },
  [SMT_GLYPH_NOT_STATED] = { "not-stated", N_("not stated"), "·" },
  /* TRANSLATORS: in a legend: there was no such mechanism, or no such party,
   * at the date */
  [SMT_GLYPH_NOT_EXISTING] = { "not-existing", N_("did not exist"), "/" },
};

/**
 * smt_glyph_for_role_kind:
 * @kind: what a role amounts to; 0 stands for nothing known
 *
 * Returns: the sign of that kind of role
 */
SmtGlyph
smt_glyph_for_role_kind (SmtRoleKind kind)
{
  switch (kind)
    {
    case SMT_ROLE_KIND_FULL:
      return SMT_GLYPH_FULL;
    case SMT_ROLE_KIND_ASSOCIATE:
      return SMT_GLYPH_ASSOCIATE;
    case SMT_ROLE_KIND_PARTNER:
      return SMT_GLYPH_PARTNER;
    case SMT_ROLE_KIND_OBSERVER:
      return SMT_GLYPH_OBSERVER;
    case SMT_ROLE_KIND_GUEST:
      return SMT_GLYPH_GUEST;
    case SMT_ROLE_KIND_SUSPENDED:
      return SMT_GLYPH_SUSPENDED;
    case SMT_ROLE_KIND_CANDIDATE:
      return SMT_GLYPH_CANDIDATE;
    case SMT_ROLE_KIND_FORMER:
      return SMT_GLYPH_FORMER;
    case SMT_ROLE_KIND_UNKNOWN:
      return SMT_GLYPH_UNKNOWN;
    case SMT_ROLE_KIND_NOT_STATED:
    default:
      return SMT_GLYPH_NOT_STATED;
    }
}

/**
 * smt_glyph_for_cell:
 * @cell: what is known of a party in a mechanism
 *
 * Returns: the sign that says it; whether it is only possible is said apart
 */
SmtGlyph
smt_glyph_for_cell (const SmtCell *cell)
{
  switch (cell->standing)
    {
    case SMT_STANDING_NO:
      return SMT_GLYPH_BLANK;
    case SMT_STANDING_NOT_EXISTING:
      return SMT_GLYPH_NOT_EXISTING;
    case SMT_STANDING_POSSIBLY:
    case SMT_STANDING_HELD:
      return smt_glyph_for_role_kind (cell->role_kind);
    case SMT_STANDING_NOT_STATED:
    default:
      return SMT_GLYPH_NOT_STATED;
    }
}

/**
 * smt_glyph_is_role:
 *
 * Returns: whether it says in which role a party is; if not, it stands also, or
 *   only, where no role is stated
 */
gboolean
smt_glyph_is_role (SmtGlyph glyph)
{
  return glyph != SMT_GLYPH_BLANK && glyph < SMT_GLYPH_UNKNOWN;
}

/**
 * smt_glyph_find:
 * @nick: a name for machines
 * @glyph: (out): the sign that has it
 *
 * Returns: whether there is one
 */
gboolean
smt_glyph_find (const char *nick,
                SmtGlyph   *glyph)
{
  for (SmtGlyph candidate = 0; candidate < SMT_N_GLYPHS; candidate++)
    if (g_str_equal (infos[candidate].nick, nick))
      {
        *glyph = candidate;
        return TRUE;
      }

  return FALSE;
}

/**
 * smt_glyph_get_nick:
 *
 * Returns: (transfer none): the sign's name for machines: "not-stated"
 */
const char *
smt_glyph_get_nick (SmtGlyph glyph)
{
  g_return_val_if_fail (glyph < SMT_N_GLYPHS, NULL);

  return infos[glyph].nick;
}

/**
 * smt_glyph_get_label:
 *
 * Returns: (transfer none): what the sign says, in English, for
 *   smt_language_translate()
 */
const char *
smt_glyph_get_label (SmtGlyph glyph)
{
  g_return_val_if_fail (glyph < SMT_N_GLYPHS, NULL);

  return infos[glyph].label;
}

/**
 * smt_glyph_get_symbol:
 *
 * Returns: (transfer none): a character for the sign, one column wide
 */
const char *
smt_glyph_get_symbol (SmtGlyph glyph)
{
  g_return_val_if_fail (glyph < SMT_N_GLYPHS, NULL);

  return infos[glyph].symbol;
}

static guint
add_pie (SmtShape *shape,
         double    x,
         double    y,
         double    radius,
         double    start,
         double    sweep)
{
  *shape = (SmtShape) { .kind = SMT_SHAPE_PIE, .x = x, .y = y, .radius = radius,
                        .start = start, .sweep = sweep };
  return 1;
}

static guint
add_arc (SmtShape *shape,
         double    y,
         double    radius,
         double    start,
         double    sweep,
         double    width)
{
  *shape = (SmtShape) { .kind = SMT_SHAPE_ARC, .x = CENTRE, .y = y,
                        .radius = radius, .start = start, .sweep = sweep,
                        .width = width };
  return 1;
}

static guint
add_line (SmtShape *shape,
          double    x,
          double    y,
          double    to_x,
          double    to_y,
          double    width)
{
  *shape = (SmtShape) { .kind = SMT_SHAPE_LINE, .x = x, .y = y, .to_x = to_x,
                        .to_y = to_y, .width = width };
  return 1;
}

/* A ring of @n equal dashes that fill three fifths of it. */
static guint
add_dashes (SmtShape *shapes,
            guint     n,
            double    radius,
            double    width)
{
  double pitch = 360.0 / n;

  for (guint i = 0; i < n; i++)
    add_arc (&shapes[i], CENTRE, radius, i * pitch - 90 - pitch * 0.3,
             pitch * 0.6, width);

  return n;
}

static guint
add_dots (SmtShape *shapes,
          guint     n)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * i / n;

      add_pie (&shapes[i], CENTRE + RING * cos (angle),
               CENTRE + RING * sin (angle), 0.055, 0, 360);
    }

  return n;
}

static guint
add_filled (SmtShape *shapes,
            double    start,
            double    sweep)
{
  guint n = add_arc (shapes, CENTRE, DISC - 0.04, 0, 360, 0.08);

  return n + add_pie (shapes + n, CENTRE, CENTRE, DISC, start, sweep);
}

/* The two halves of a disc, with room for a bar between them. */
static guint
add_barred (SmtShape *shapes)
{
  guint n = add_pie (shapes, CENTRE, CENTRE - 0.07, DISC - 0.05, 180, 180);

  return n + add_pie (shapes + n, CENTRE, CENTRE + 0.07, DISC - 0.05, 0, 180);
}

static guint
add_question (SmtShape *shapes)
{
  guint n = add_arc (shapes, 0.33, 0.19, 180, 225, 0.11);

  n += add_line (shapes + n, 0.65, 0.425, 0.49, 0.585, 0.11);
  n += add_line (shapes + n, 0.5, 0.54, 0.5, 0.70, 0.11);
  return n + add_pie (shapes + n, 0.5, 0.85, 0.075, 0, 360);
}

static guint
add_hatching (SmtShape *shapes)
{
  guint n = add_line (shapes, 0.14, 0.5, 0.5, 0.14, 0.07);

  n += add_line (shapes + n, 0.14, 0.86, 0.86, 0.14, 0.07);
  return n + add_line (shapes + n, 0.5, 0.86, 0.86, 0.5, 0.07);
}

static guint
add_glyph (SmtGlyph  glyph,
           SmtShape *shapes)
{
  switch (glyph)
    {
    case SMT_GLYPH_FULL:
      return add_pie (shapes, CENTRE, CENTRE, DISC, 0, 360);
    case SMT_GLYPH_ASSOCIATE:
      return add_filled (shapes, -90, 270);
    case SMT_GLYPH_PARTNER:
      return add_filled (shapes, 90, 180);
    case SMT_GLYPH_OBSERVER:
      return add_arc (shapes, CENTRE, RING, 0, 360, RING_WIDTH);
    case SMT_GLYPH_GUEST:
      return add_pie (shapes, CENTRE, CENTRE, 0.17, 0, 360);
    case SMT_GLYPH_SUSPENDED:
      return add_barred (shapes);
    case SMT_GLYPH_CANDIDATE:
      return add_dashes (shapes, 5, RING, RING_WIDTH);
    case SMT_GLYPH_FORMER:
      *shapes = (SmtShape) { .kind = SMT_SHAPE_FRAME, .x = 0.17, .y = 0.17,
                             .to_x = 0.83, .to_y = 0.83, .width = 0.09 };
      return 1;
    case SMT_GLYPH_UNKNOWN:
      return add_question (shapes);
    case SMT_GLYPH_NOT_STATED:
      return add_dots (shapes, 8);
    case SMT_GLYPH_NOT_EXISTING:
      return add_hatching (shapes);
    case SMT_GLYPH_BLANK:
    case SMT_N_GLYPHS:
    default:
      return 0;
    }
}

static double
shrink (double coordinate)
{
  return CENTRE + (coordinate - CENTRE) * INNER_SCALE;
}

/**
 * smt_glyph_get_shapes:
 * @possibly: whether what it says is only possible
 * @shapes: (out caller-allocates) (array fixed-size=24): room for
 *   %SMT_GLYPH_MAX_SHAPES shapes
 *
 * Says how to draw a sign, in a unit square with some room at its edges.
 *
 * Returns: the number of shapes; none for %SMT_GLYPH_BLANK
 */
guint
smt_glyph_get_shapes (SmtGlyph  glyph,
                      gboolean  possibly,
                      SmtShape *shapes)
{
  guint n = add_glyph (glyph, shapes);

  if (!possibly || n == 0)
    return n;

  for (guint i = 0; i < n; i++)
    {
      shapes[i].x = shrink (shapes[i].x);
      shapes[i].y = shrink (shapes[i].y);
      shapes[i].to_x = shrink (shapes[i].to_x);
      shapes[i].to_y = shrink (shapes[i].to_y);
      shapes[i].radius *= INNER_SCALE;
      shapes[i].width *= INNER_SCALE;
    }
  n += add_dashes (shapes + n, 8, OUTLINE, OUTLINE_WIDTH);
  g_assert (n <= SMT_GLYPH_MAX_SHAPES);
  return n;
}
