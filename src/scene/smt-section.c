/* smt-section.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section of a sheet. Written by the sheet's builder and fixed from then
 * on, so that it never emits a change. Item access is O(1).
 */

#include "smt-section-private.h"

struct _SmtSection
{
  GObject    parent_instance;

  char      *title;
  gboolean   is_nested;
  GPtrArray *lines;
};

static GType
smt_section_get_item_type (GListModel *list)
{
  return SMT_TYPE_LINE;
}

static guint
smt_section_get_n_items (GListModel *list)
{
  return SMT_SECTION (list)->lines->len;
}

static gpointer
smt_section_get_item (GListModel *list,
                      guint       position)
{
  SmtSection *self = SMT_SECTION (list);

  if (position >= self->lines->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->lines, position));
}

static void
smt_section_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_section_get_item_type;
  iface->get_n_items = smt_section_get_n_items;
  iface->get_item = smt_section_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtSection, smt_section, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      smt_section_list_model_init))

static void
smt_section_finalize (GObject *object)
{
  SmtSection *self = SMT_SECTION (object);

  g_free (self->title);
  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (smt_section_parent_class)->finalize (object);
}

static void
smt_section_class_init (SmtSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_section_finalize;
}

static void
smt_section_init (SmtSection *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

SmtSection *
smt_section_new (const char *title)
{
  SmtSection *self = g_object_new (SMT_TYPE_SECTION, NULL);

  self->title = g_strdup (title);
  return self;
}

/*< private >
 * smt_section_add:
 * @line: (transfer full): a line
 *
 * Returns: (transfer none): @line, to be written on */
SmtLine *
smt_section_add (SmtSection *self,
                 SmtLine    *line)
{
  g_ptr_array_add (self->lines, line);
  return line;
}

void
smt_section_set_nested (SmtSection *self)
{
  self->is_nested = TRUE;
}

guint
smt_section_get_n_lines (SmtSection *self)
{
  return self->lines->len;
}

/**
 * smt_section_get_title:
 *
 * Returns: (transfer none): the heading, in the sheet's language
 */
const char *
smt_section_get_title (SmtSection *self)
{
  g_return_val_if_fail (SMT_IS_SECTION (self), NULL);

  return self->title;
}

/**
 * smt_section_get_nested:
 *
 * Returns: whether a line stands for those that are deeper and follow it, so that
 *   these can be folded into it
 */
gboolean
smt_section_get_nested (SmtSection *self)
{
  g_return_val_if_fail (SMT_IS_SECTION (self), FALSE);

  return self->is_nested;
}
