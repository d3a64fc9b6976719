/* smt-sheet-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-sheet-view.h"

#include <adwaita.h>

#include "smt-entity-menu.h"
#include "smt-ladder.h"
#include "smt-line-row.h"
#include "smt-more-row.h"
#include "smt-period-chart-view.h"
#include "smt-tongue.h"

/* The title and the first rows come at once, so that the first frame has
 * content; the others are added when there is nothing else to do, as many at
 * a time as can be made in a few milliseconds, so that a source that supports
 * hundreds of lines never holds up the main loop. A sheet that follows one of
 * the same entity takes its place when it is complete, so that nothing jumps
 * under the reader's eyes; one that comes before the last is complete waits for
 * it, and those between are left out, so that a page goes on with the years that
 * are played, however fast. A section of very many lines has rows for a portion of
 * them, and more as they are asked for. */

/* Far enough below what is felt, whatever the machine. */
#define TURN_USEC 4000

struct _SmtSheetView
{
  GtkWidget parent_instance;

  SmtSheet   *sheet;
  SmtSheet   *filled;        /* that of the sections being filled, or NULL */
  guint       next_section;
  guint       next_line;
  GtkBox     *sections;      /* those shown; borrowed from the page, or NULL */
  GtkBox     *filling;       /* those being filled, in or out of the page */
  GtkListBox *list_box;      /* that of the section being filled */
  SmtLadder  *ladder;        /* of the section that is nested, or NULL */
  GStrv       unfolded;
  GHashTable *n_asked;       /* title of a section → how many rows were asked for; those
                              * that are not in it have a portion */
  guint       idle_id;

  GtkScrolledWindow *scrolled_window;
  GtkLabel          *title;
  GtkLabel          *beside;
  GtkLabel          *subtitle;
  GtkLabel          *summary;
  GtkBox            *page;
};

enum
{
  PROP_SHEET = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtSheetView, smt_sheet_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void start_filling (SmtSheetView *self,
                           gboolean      show_at_once);

/* How many rows a section may have so far. */
static guint
get_most_rows (SmtSheetView *self,
               const char   *title)
{
  gpointer n_asked = g_hash_table_lookup (self->n_asked, title);

  return n_asked != NULL ? GPOINTER_TO_UINT (n_asked) : SMT_MORE_ROW_PORTION;
}

static void
show_more (SmtSheetView *self,
           SmtMoreRow   *row)
{
  const char *title = smt_section_get_title (smt_more_row_get_section (row));

  g_hash_table_insert (self->n_asked, g_strdup (title),
                       GUINT_TO_POINTER (smt_more_row_show_more (row)));
  /* What is to take the place of this may have that section already. */
  if (self->filling != self->sections)
    start_filling (self, FALSE);
}

static void
row_activated_cb (SmtSheetView  *self,
                  GtkListBoxRow *row,
                  GtkListBox    *list_box)
{
  const char *link = SMT_IS_LINE_ROW (row) ? smt_line_row_get_link (SMT_LINE_ROW (row)) : NULL;

  if (SMT_IS_MORE_ROW (row))
    show_more (self, SMT_MORE_ROW (row));
  else if (link != NULL)
    gtk_widget_activate_action (GTK_WIDGET (list_box), "win.open", "s", link);
}

/* What stands under a heading, and is named by it. */
static void
add_section (SmtSheetView *self,
             const char   *title,
             GtkWidget    *content)
{
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 6,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (heading, "heading");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (content),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), content);
  gtk_box_append (self->filling, box);
}

static void
add_chart (SmtSheetView *self)
{
  SmtPeriodChart *chart = smt_sheet_get_chart (self->filled);
  g_autofree char *left_out = NULL;
  GtkWidget *card;

  if (chart == NULL)
    return;

  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "period-card");
  gtk_box_append (GTK_BOX (card), smt_period_chart_view_new (chart));
  left_out = smt_period_chart_dup_left_out (chart);
  if (left_out != NULL)
    gtk_box_append (GTK_BOX (card), g_object_new (GTK_TYPE_LABEL,
                                                  "label", left_out,
                                                  "xalign", 0.0,
                                                  "wrap", TRUE,
                                                  "css-classes", (const char *[]) { "caption", "dim-label", NULL },
                                                  NULL));
  add_section (self, smt_period_chart_get_title (chart), card);
}

/* The rows of a section that is nested are the ladder's. */
static GtkWidget *
create_list_box (SmtSheetView *self,
                 SmtSection   *section)
{
  GtkWidget *list_box;

  if (!smt_section_get_nested (section))
    {
      list_box = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list_box), GTK_SELECTION_NONE);
      return list_box;
    }

  self->ladder = smt_ladder_new (section, (const char *const *) self->unfolded);
  return smt_ladder_get_list_box (self->ladder);
}

static void
begin_section (SmtSheetView *self,
               SmtSection   *section)
{
  GtkWidget *list_box = create_list_box (self, section);

  gtk_widget_add_css_class (list_box, "boxed-list");
  g_signal_connect_object (list_box, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_section (self, smt_section_get_title (section), list_box);
  self->list_box = GTK_LIST_BOX (list_box);
  self->next_line = 0;
}

/* FALSE when the section has all its rows. */
static gboolean
add_row_of_section (SmtSheetView *self,
                    SmtSection   *section)
{
  g_autoptr (SmtLine) line = NULL;

  if (smt_section_get_nested (section))
    return smt_ladder_add_row (self->ladder);

  line = g_list_model_get_item (G_LIST_MODEL (section), self->next_line);
  if (line == NULL)
    return FALSE;
  if (self->next_line == get_most_rows (self, smt_section_get_title (section)))
    {
      gtk_list_box_append (self->list_box,
                           smt_more_row_new (section, self->next_line,
                                             smt_sheet_get_wording (self->filled)));
      return FALSE;
    }

  self->next_line++;

  gtk_list_box_append (self->list_box, smt_line_row_new (line));
  return TRUE;
}

/* Adds one row; FALSE when the sheet is complete. */
static gboolean
add_row (SmtSheetView *self)
{
  g_autoptr (SmtSection) section =
    g_list_model_get_item (G_LIST_MODEL (self->filled), self->next_section);

  if (section == NULL)
    return FALSE;
  if (self->list_box == NULL)
    begin_section (self, section);

  if (!add_row_of_section (self, section))
    {
      self->list_box = NULL;
      self->next_section++;
    }
  return TRUE;
}

static void
remove_sections (SmtSheetView *self)
{
  if (self->sections != NULL)
    gtk_box_remove (self->page, GTK_WIDGET (self->sections));
  self->sections = NULL;
}

static void
show_filling (SmtSheetView *self)
{
  if (self->sections == self->filling)
    return;

  remove_sections (self);
  self->sections = self->filling;
  gtk_box_append (self->page, GTK_WIDGET (self->sections));
}

/* FALSE when the sheet is complete, and shown. */
static gboolean
add_some_rows (SmtSheetView *self)
{
  gint64 start = g_get_monotonic_time ();

  do
    if (!add_row (self))
      {
        show_filling (self);
        return FALSE;
      }
  while (g_get_monotonic_time () - start < TURN_USEC);

  return TRUE;
}

static gboolean
add_rows_cb (gpointer user_data)
{
  SmtSheetView *self = user_data;

  if (add_some_rows (self))
    return G_SOURCE_CONTINUE;

  self->idle_id = 0;
  if (self->filled != self->sheet)
    start_filling (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
stop_filling (SmtSheetView *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->filling);
  g_clear_object (&self->filled);
  g_clear_object (&self->ladder);
  self->list_box = NULL;
  self->next_section = self->next_line = 0;
}

static void
start_filling (SmtSheetView *self,
               gboolean      show_at_once)
{
  stop_filling (self);
  self->filled = g_object_ref (self->sheet);
  self->filling = g_object_ref_sink (GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24)));
  add_chart (self);
  if (show_at_once)
    show_filling (self);
  if (add_some_rows (self))
    self->idle_id = g_idle_add (add_rows_cb, self);
}

static void
show_sheet (SmtSheetView *self,
            gboolean      is_update)
{
  SmtSheet *sheet = self->sheet;

  set_label (self->title, sheet != NULL ? smt_sheet_get_title (sheet) : NULL);
  set_label (self->beside, sheet != NULL ? smt_sheet_get_beside (sheet) : NULL);
  smt_tongue_set (self->title, sheet != NULL ? smt_sheet_get_language (sheet) : NULL);
  smt_tongue_set (self->beside, sheet != NULL ? smt_sheet_get_beside_language (sheet) : NULL);
  set_label (self->subtitle, sheet != NULL ? smt_sheet_get_subtitle (sheet) : NULL);
  set_label (self->summary, sheet != NULL ? smt_sheet_get_summary (sheet) : NULL);
  if (is_update && self->idle_id != 0)
    return;
  if (!is_update)
    g_hash_table_remove_all (self->n_asked);

  if (sheet != NULL)
    {
      start_filling (self, !is_update);
    }
  else
    {
      stop_filling (self);
      remove_sections (self);
    }
  if (!is_update)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static void
smt_sheet_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SHEET:
      g_value_set_object (value, SMT_SHEET_VIEW (object)->sheet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_sheet_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SHEET:
      smt_sheet_view_set_sheet (SMT_SHEET_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_sheet_view_dispose (GObject *object)
{
  SmtSheetView *self = SMT_SHEET_VIEW (object);

  stop_filling (self);
  self->sections = NULL;
  g_clear_pointer (&self->unfolded, g_strfreev);
  g_clear_pointer (&self->n_asked, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_SHEET_VIEW);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (smt_sheet_view_parent_class)->dispose (object);
}

static void
smt_sheet_view_class_init (SmtSheetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_sheet_view_get_property;
  object_class->set_property = smt_sheet_view_set_property;
  object_class->dispose = smt_sheet_view_dispose;

  /**
   * SmtSheetView:sheet:
   *
   * What is shown.
   */
  properties[PROP_SHEET] =
    g_param_spec_object ("sheet", NULL, NULL, SMT_TYPE_SHEET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/sheet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtSheetView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, SmtSheetView, title);
  gtk_widget_class_bind_template_child (widget_class, SmtSheetView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, SmtSheetView, beside);
  gtk_widget_class_bind_template_child (widget_class, SmtSheetView, summary);
  gtk_widget_class_bind_template_child (widget_class, SmtSheetView, page);
}

static void
smt_sheet_view_init (SmtSheetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->unfolded = g_new0 (char *, 1);
  self->n_asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  smt_entity_menu_attach (GTK_WIDGET (self->page));
}

SmtSheet *
smt_sheet_view_get_sheet (SmtSheetView *self)
{
  g_return_val_if_fail (SMT_IS_SHEET_VIEW (self), NULL);

  return self->sheet;
}

/**
 * smt_sheet_view_set_sheet:
 * @sheet: (nullable) (transfer none): what to show
 */
void
smt_sheet_view_set_sheet (SmtSheetView *self,
                          SmtSheet     *sheet)
{
  g_return_if_fail (SMT_IS_SHEET_VIEW (self));

  if (!g_set_object (&self->sheet, sheet))
    return;

  show_sheet (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEET]);
}

/**
 * smt_sheet_view_update_sheet:
 * @sheet: (transfer none): what to show instead of a sheet of the same entity
 *
 * smt_sheet_view_set_sheet() that stays where the reader was.
 */
void
smt_sheet_view_update_sheet (SmtSheetView *self,
                             SmtSheet     *sheet)
{
  g_return_if_fail (SMT_IS_SHEET_VIEW (self));
  g_return_if_fail (SMT_IS_SHEET (sheet));

  if (!g_set_object (&self->sheet, sheet))
    return;

  show_sheet (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEET]);
}

/**
 * smt_sheet_view_set_unfolded:
 * @unfolded: ids of what the page shows with all that is below it
 */
void
smt_sheet_view_set_unfolded (SmtSheetView      *self,
                             const char *const *unfolded)
{
  g_return_if_fail (SMT_IS_SHEET_VIEW (self));

  g_strfreev (self->unfolded);
  self->unfolded = g_strdupv ((char **) unfolded);
  if (self->ladder != NULL)
    smt_ladder_set_unfolded (self->ladder, unfolded);
}
