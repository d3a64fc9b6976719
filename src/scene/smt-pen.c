/* smt-pen.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What drawings are drawn with, and what all pens agree on: how words look,
 * how wide they are held to be, and where they are broken. Widths come from a
 * table, so that a drawing has the same parts at the same places whoever draws
 * it; a pen with a font of its own keeps words in the room they are given.
 */

#include "smt-pen.h"

#include "smt-text-width.h"

/* Bold letters are wider. */
#define BOLD 1.08

static const SmtTextLook looks[SMT_N_TEXT_STYLES] = {
  [SMT_TEXT_PLAIN] = { "plain", 13, FALSE, "#241f31" },
  [SMT_TEXT_TITLE] = { "title", 18, TRUE, "#241f31" },
  [SMT_TEXT_STRONG] = { "strong", 13, TRUE, "#241f31" },
  [SMT_TEXT_QUIET] = { "quiet", 13, FALSE, "#5e5c64" },
  [SMT_TEXT_OWN] = { "own", 13, TRUE, "#5e5c64" },
  [SMT_TEXT_SMALL] = { "small", 11, FALSE, "#5e5c64" },
};

/**
 * smt_text_style_get_look:
 *
 * Returns: (transfer none): how @style looks
 */
const SmtTextLook *
smt_text_style_get_look (SmtTextStyle style)
{
  g_return_val_if_fail (style < SMT_N_TEXT_STYLES, NULL);

  return &looks[style];
}

/**
 * smt_text_style_measure:
 *
 * Returns: about how wide @text is on one line, in pixels
 */
double
smt_text_style_measure (SmtTextStyle  style,
                        const char   *text)
{
  const SmtTextLook *look = smt_text_style_get_look (style);

  return smt_text_get_ems (text) * look->size * (look->bold ? BOLD : 1);
}

static double
measure_n (SmtTextStyle  style,
           const char   *text,
           const char   *end)
{
  g_autofree char *part = g_strndup (text, end - text);

  return smt_text_style_measure (style, part);
}

/* Whether a line may end before @next: after a space or a hyphen, and on either
 * side of what is written without spaces. */
static gboolean
can_break (gunichar before,
           gunichar next)
{
  if (g_unichar_isspace (next))
    return FALSE;
  if (g_unichar_ispunct (next))
    return g_unichar_isspace (before);
  return g_unichar_isspace (before) || before == '-' || g_unichar_iswide (before) ||
         g_unichar_iswide (next);
}

/* Where the line that begins at @text ends: after as much as fits, and one
 * character at the least. */
static const char *
find_end (SmtTextStyle  style,
          const char   *text,
          double        width)
{
  const char *broken = NULL, *p = text;
  gunichar before = 0;
  double used = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar next = g_utf8_get_char (p);
      const char *after = g_utf8_next_char (p);

      if (p > text && can_break (before, next))
        broken = p;
      used += measure_n (style, p, after);
      /* Sums of fractions differ a little by their order. */
      if (used > width + 0.01 && p > text && !g_unichar_isspace (next))
        return broken != NULL ? broken : p;
      before = next;
    }

  return p;
}

/**
 * smt_text_style_wrap:
 * @width: of the lines, in pixels
 *
 * Returns: (transfer full): @text as lines, one at the least
 */
char **
smt_text_style_wrap (SmtTextStyle  style,
                     const char   *text,
                     double        width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  do
    {
      const char *end = find_end (style, text, width);

      g_strv_builder_take (lines, g_strchomp (g_strndup (text, end - text)));
      text = end;
    }
  while (*text != '\0');

  return g_strv_builder_end (lines);
}

/**
 * smt_text_style_cut:
 * @width: the room that there is, in pixels
 *
 * Returns: (transfer full): as much of @text as there is room for
 */
char *
smt_text_style_cut (SmtTextStyle  style,
                    const char   *text,
                    double        width)
{
  double used = smt_text_style_measure (style, "…");
  const char *p = text;

  if (smt_text_style_measure (style, text) <= width)
    return g_strdup (text);

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      used += measure_n (style, p, g_utf8_next_char (p));
      if (used > width)
        break;
    }
  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}

/**
 * smt_glyph_get_ink:
 *
 * Returns: (transfer none): the colour of a sign on paper
 */
const char *
smt_glyph_get_ink (SmtGlyph glyph)
{
  switch (glyph)
    {
    case SMT_GLYPH_SUSPENDED:
      return "#a51d2d";
    case SMT_GLYPH_NOT_STATED:
    case SMT_GLYPH_NOT_EXISTING:
    case SMT_GLYPH_UNKNOWN:
    case SMT_GLYPH_FORMER:
      return "#77767b";
    case SMT_GLYPH_BLANK:
    case SMT_GLYPH_FULL:
    case SMT_GLYPH_ASSOCIATE:
    case SMT_GLYPH_PARTNER:
    case SMT_GLYPH_OBSERVER:
    case SMT_GLYPH_GUEST:
    case SMT_GLYPH_CANDIDATE:
    case SMT_N_GLYPHS:
    default:
      return "#1a5fb4";
    }
}

/**
 * smt_pen_is_stopped:
 *
 * Returns: whether nothing more need be drawn; a drawing asks for each row
 */
gboolean
smt_pen_is_stopped (SmtPen *self)
{
  return self->is_stopped || g_cancellable_is_cancelled (self->cancellable);
}

void
smt_pen_words (SmtPen            *self,
               const SmtPenWords *words)
{
  if (*words->text != '\0')
    self->klass->words (self, words);
}

void
smt_pen_box (SmtPen          *self,
             const SmtPenBox *box)
{
  self->klass->box (self, box);
}

void
smt_pen_path (SmtPen           *self,
              const SmtPenPath *path)
{
  self->klass->path (self, path);
}

void
smt_pen_sign (SmtPen   *self,
              SmtGlyph  glyph,
              gboolean  possibly,
              double    x,
              double    y,
              double    size)
{
  if (glyph != SMT_GLYPH_BLANK)
    self->klass->sign (self, glyph, possibly, x, y, size);
}

/**
 * smt_pen_clip:
 * @rect: (nullable): where to draw from now on; %NULL for everywhere
 */
void
smt_pen_clip (SmtPen        *self,
              const SmtRect *rect)
{
  self->klass->clip (self, rect);
}
