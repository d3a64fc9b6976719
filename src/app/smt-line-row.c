/* smt-line-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-line-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-glyph-image.h"
#include "smt-passage-popover.h"
#include "smt-spoken.h"
#include "smt-tongue.h"

/* A line draws what it is: a label over a value, an item, a period with the
 * glyph of its role, or what somebody said, set apart as a card.
 *
 * A line that is one link and nothing else is a link as a whole: the row can
 * be activated. Where names stand among words, each is a link in the text. */

/* What a mark has at least, and the length up to which it is never cut: that of a place
 * in a source, and how many more there are. */
#define MARK_WIDTH 8
#define SHORT_MARK 12
/* The least that each of two languages side by side has, in pixels. */
#define BESIDE_WIDTH 140

/* Of links to entities, within the window. */
#define SCHEME "smt:"

struct _SmtLineRow
{
  GtkListBoxRow parent_instance;

  SmtLine       *line;
  const char    *link;     /* of the line's one run, borrowed from it */

  SmtGlyphImage *glyph;
  GtkLabel      *label;
  GtkLabel      *text;
  GtkLabel      *detail;
  GtkLabel      *quiet;
  GtkMenuButton *marks_button;
  GtkLabel      *marks_label;
  GtkWidget     *arrow;
};

G_DEFINE_FINAL_TYPE (SmtLineRow, smt_line_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* By which of the fonts that have its letters, and in which voice. */
static char *
dup_words (const SmtRun *run)
{
  if (run->language != NULL)
    return g_markup_printf_escaped ("<span lang=\"%s\">%s</span>", run->language, run->text);
  return g_markup_escape_text (run->text, -1);
}

/* Returns: whether it is a link */
static gboolean
append_run (GString      *markup,
            const SmtRun *run)
{
  g_autofree char *text = dup_words (run);
  g_autofree char *uri = NULL;

  if (run->id != NULL)
    uri = smt_line_row_dup_uri (run->id);
  else if (run->address != NULL)
    uri = g_markup_escape_text (run->address, -1);

  if (uri != NULL)
    g_string_append_printf (markup, "<a href=\"%s\">%s</a>", uri, text);
  else
    g_string_append (markup, text);
  return uri != NULL;
}

/* Keys go to links among words, so that these are there for screen readers; words
 * without any are the row's name already. */
static void
show_text (SmtLineRow *self,
           const char *markup,
           gboolean    has_links)
{
  gtk_label_set_markup (self->text, markup);
  if (!has_links)
    g_object_set (self->text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
show_runs (SmtLineRow *self)
{
  GPtrArray *runs = smt_line_get_runs (self->line);
  g_autoptr (GString) markup = g_string_new (NULL);
  const SmtRun *first = runs->len > 0 ? g_ptr_array_index (runs, 0) : NULL;
  gboolean has_links = FALSE;

  if (runs->len == 1 && first->id != NULL)
    {
      g_autofree char *words = dup_words (first);

      self->link = first->id;
      show_text (self, words, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->text), TRUE);
      return;
    }

  for (guint i = 0; i < runs->len; i++)
    has_links |= append_run (markup, g_ptr_array_index (runs, i));
  show_text (self, markup->str, has_links);
  gtk_widget_set_visible (GTK_WIDGET (self->text), runs->len > 0);
}

/* Two languages side by side, or where there is no room one over the other. */
static void
show_beside (SmtLineRow *self)
{
  GtkWidget *text = GTK_WIDGET (self->text);
  GtkWidget *parent = gtk_widget_get_parent (text);
  GtkWidget *before = gtk_widget_get_prev_sibling (text);
  GtkWidget *beside = gtk_label_new (smt_line_get_beside (self->line));
  GtkWidget *pair = g_object_new (ADW_TYPE_WRAP_BOX,
                                  "child-spacing", 12,
                                  "line-spacing", 2,
                                  "wrap-policy", ADW_WRAP_MINIMUM,
                                  "justify", ADW_JUSTIFY_FILL,
                                  "justify-last-line", TRUE,
                                  NULL);

  g_object_set (beside,
                "xalign", 0.0,
                "yalign", 0.0,
                "wrap", TRUE,
                "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "width-request", BESIDE_WIDTH,
                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                NULL);
  smt_tongue_set (GTK_LABEL (beside), smt_line_get_beside_language (self->line));
  g_object_ref (text);
  gtk_box_remove (GTK_BOX (parent), text);
  gtk_widget_set_size_request (text, BESIDE_WIDTH, -1);
  gtk_label_set_yalign (self->text, 0);
  adw_wrap_box_append (ADW_WRAP_BOX (pair), text);
  adw_wrap_box_append (ADW_WRAP_BOX (pair), beside);
  g_object_unref (text);
  gtk_box_insert_child_after (GTK_BOX (parent), pair, before);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  SmtLineRow *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, smt_passage_popover_new (self->line));
}

static void
show_marks (SmtLineRow *self)
{
  GPtrArray *marks = smt_line_get_marks (self->line);
  const SmtMark *first = marks != NULL && marks->len > 0 ? g_ptr_array_index (marks, 0) : NULL;
  g_autofree char *text = NULL, *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->marks_button), first != NULL);
  if (first == NULL)
    return;

  if (marks->len == 1)
    text = g_strdup (first->text);
  else
    /* TRANSLATORS: the mark of a passage, and how many more there are */
    text = g_strdup_printf (_("%s +%u"), first->text, marks->len - 1);
  gtk_label_set_label (self->marks_label, text);
  /* A longer name of a source is cut, most of all where there is little room. */
  gtk_label_set_width_chars (self->marks_label,
                             MIN (g_utf8_strlen (text, -1), MARK_WIDTH));
  gtk_label_set_ellipsize (self->marks_label, g_utf8_strlen (text, -1) <= SHORT_MARK
                                                ? PANGO_ELLIPSIZE_NONE
                                                : PANGO_ELLIPSIZE_END);
  /* TRANSLATORS: %s is the mark of a passage, such as "V.7 ¶3" */
  name = g_strdup_printf (_("Sources: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_menu_button_set_create_popup_func (self->marks_button, create_popover_cb, self, NULL);
}

/* What a screen reader says of the row as a whole. */
static char *
dup_spoken (SmtLineRow *self)
{
  const char *label = smt_line_get_label (self->line);
  const char *detail = smt_line_get_detail (self->line);
  const char *quiet = smt_line_get_quiet (self->line);
  const char *beside = smt_line_get_beside (self->line);
  g_autofree char *text = smt_line_dup_text (self->line);

  return smt_spoken_dup (label, text, beside != NULL ? beside : "",
                         detail != NULL ? detail : "",
                         quiet != NULL ? quiet : "", NULL);
}

static GtkGridLayoutChild *
get_place (GtkWidget *widget)
{
  GtkWidget *grid = gtk_widget_get_parent (widget);

  return GTK_GRID_LAYOUT_CHILD (
    gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (grid), widget));
}

/* A statement is the longest of lines: what is quiet stands under it, and leaves it
 * the width. */
static void
put_quiet_below (SmtLineRow *self)
{
  GtkWidget *quiet = GTK_WIDGET (self->quiet);
  GtkWidget *words = gtk_widget_get_parent (GTK_WIDGET (self->text));

  gtk_grid_layout_child_set_column (get_place (quiet), 1);
  gtk_grid_layout_child_set_row (get_place (quiet), 1);
  gtk_grid_layout_child_set_row_span (get_place (GTK_WIDGET (self->marks_button)), 2);
  gtk_grid_layout_child_set_row_span (get_place (self->arrow), 2);
  gtk_label_set_xalign (self->quiet, 0);
  gtk_label_set_justify (self->quiet, GTK_JUSTIFY_LEFT);
  gtk_label_set_max_width_chars (self->quiet, -1);
  gtk_widget_set_margin_start (quiet, gtk_widget_get_margin_start (words));
  gtk_widget_set_margin_bottom (quiet, gtk_widget_get_margin_bottom (words));
  gtk_widget_set_margin_bottom (words, 2);
}

static void
show_line (SmtLineRow *self)
{
  SmtLineKind kind = smt_line_get_kind (self->line);
  SmtRoleKind role_kind = smt_line_get_role_kind (self->line);
  g_autofree char *spoken = NULL;

  show_runs (self);
  show_marks (self);
  if (smt_line_get_beside (self->line) != NULL)
    show_beside (self);
  smt_tongue_set (self->text, smt_line_get_language (self->line));
  smt_tongue_set (self->label, smt_line_get_language (self->line));
  smt_tongue_set (self->detail, smt_line_get_language (self->line));
  smt_tongue_set (self->quiet, smt_line_get_language (self->line));
  set_label (self->label, smt_line_get_label (self->line));
  set_label (self->detail, smt_line_get_detail (self->line));
  set_label (self->quiet, smt_line_get_quiet (self->line));

  gtk_widget_set_visible (GTK_WIDGET (self->glyph), role_kind != 0);
  if (role_kind != 0)
    smt_glyph_image_set_role (self->glyph, role_kind,
                              smt_line_get_possibly (self->line));
  gtk_widget_set_visible (self->arrow, self->link != NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), self->link != NULL);
  gtk_widget_set_margin_start (gtk_widget_get_first_child (GTK_WIDGET (self)),
                               24 * smt_line_get_depth (self->line));
  if (kind == SMT_LINE_STATEMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "statement");
  if (kind == SMT_LINE_STATEMENT && smt_line_get_quiet (self->line) != NULL)
    put_quiet_below (self);
  if (kind == SMT_LINE_NOTE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "note");

  spoken = dup_spoken (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static gboolean
link_activated_cb (SmtLineRow *self,
                   const char *uri,
                   GtkLabel   *label)
{
  const char *id = smt_line_row_find_entity (uri);

  if (id == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
  return TRUE;
}

static void
smt_line_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_LINE_ROW);
  g_clear_object (&SMT_LINE_ROW (object)->line);

  G_OBJECT_CLASS (smt_line_row_parent_class)->dispose (object);
}

static void
smt_line_row_class_init (SmtLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_line_row_dispose;

  g_type_ensure (SMT_TYPE_GLYPH_IMAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, label);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, text);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, detail);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, quiet);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, marks_button);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, marks_label);
  gtk_widget_class_bind_template_child (widget_class, SmtLineRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
}

static void
smt_line_row_init (SmtLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_line_row_new:
 * @line: (transfer none): what to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
smt_line_row_new (SmtLine *line)
{
  SmtLineRow *self = g_object_new (SMT_TYPE_LINE_ROW, NULL);

  self->line = g_object_ref (line);
  show_line (self);
  return GTK_WIDGET (self);
}

/**
 * smt_line_row_new_in_tree:
 * @line: (transfer none): what to show
 *
 * Returns: (transfer floating): a row that says of itself that it is of a tree
 */
GtkWidget *
smt_line_row_new_in_tree (SmtLine *line)
{
  SmtLineRow *self = g_object_new (SMT_TYPE_LINE_ROW,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_TREE_ITEM,
                                   NULL);

  self->line = g_object_ref (line);
  show_line (self);
  return GTK_WIDGET (self);
}

SmtLine *
smt_line_row_get_line (SmtLineRow *self)
{
  g_return_val_if_fail (SMT_IS_LINE_ROW (self), NULL);

  return self->line;
}

/**
 * smt_line_row_get_link:
 *
 * Returns: (transfer none) (nullable): id of the entity that the row as a
 *   whole leads to
 */
const char *
smt_line_row_get_link (SmtLineRow *self)
{
  g_return_val_if_fail (SMT_IS_LINE_ROW (self), NULL);

  return self->link;
}

/**
 * smt_line_row_dup_uri:
 * @id: that of an entity
 *
 * Returns: (transfer full): the address of a link to it, ready for markup
 */
char *
smt_line_row_dup_uri (const char *id)
{
  return g_markup_printf_escaped (SCHEME "%s", id);
}

/**
 * smt_line_row_find_entity:
 * @uri: that of a link in a row
 *
 * Returns: (transfer none) (nullable): id of the entity it leads to, a part of
 *   @uri; %NULL for an address
 */
const char *
smt_line_row_find_entity (const char *uri)
{
  return g_str_has_prefix (uri, SCHEME) ? uri + strlen (SCHEME) : NULL;
}

/**
 * smt_line_row_popup_passages:
 *
 * Shows where the line is written.
 *
 * Returns: %FALSE where no passage is given
 */
gboolean
smt_line_row_popup_passages (SmtLineRow *self)
{
  g_return_val_if_fail (SMT_IS_LINE_ROW (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->marks_button)))
    return FALSE;

  gtk_menu_button_popup (self->marks_button);
  return TRUE;
}
