/* smt-compare-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-table.h"

#include <glib/gi18n.h>

#include "smt-compare-head.h"
#include "smt-compare-row.h"
#include "smt-compare-strip.h"
#include "smt-entity-menu.h"
#include "smt-named-box.h"

/* Heads that stay, and below them a list: of a comparison of hundreds of rows
 * only what can be seen is made. Arrows lead from cell to cell in both
 * directions, Tab to the links and passages in a cell. */

#define ROWS_OF_A_PAGE 8

struct _SmtCompareTable
{
  GtkWidget parent_instance;

  SmtComparison     *comparison;   /* or NULL */
  guint              n_sides;
  int                column;       /* where the focus was last */
  GPtrArray         *rows;         /* those that are made; borrowed */

  GtkWidget         *box;
  GtkAdjustment     *adjustment;
  GtkBox            *heads_box;
  SmtCompareStrip   *heads;
  GtkListView       *list_view;
  GtkWidget         *scrollbar;
  GtkNoSelection    *selection;
};

G_DEFINE_FINAL_TYPE (SmtCompareTable, smt_compare_table, GTK_TYPE_WIDGET)

/* Whatever becomes of the list item that a row was made for. */
static void
row_destroyed_cb (SmtCompareTable *self,
                  GtkWidget       *row)
{
  g_ptr_array_remove_fast (self->rows, row);
}

static void
setup_row_cb (SmtCompareTable *self,
              GtkListItem     *item)
{
  GtkWidget *row = smt_compare_row_new (self->adjustment, self->n_sides);

  gtk_list_item_set_child (item, row);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
bind_row_cb (SmtCompareTable *self,
             GtkListItem     *item)
{
  SmtComparisonRow *row = gtk_list_item_get_item (item);
  g_autofree char *words = smt_comparison_dup_row_words (self->comparison, row);

  smt_compare_row_show (SMT_COMPARE_ROW (gtk_list_item_get_child (item)), self->comparison, row,
                        gtk_list_item_get_position (item));
  gtk_list_item_set_accessible_label (item, words);
}

/* Rows have as many cells as there are sides: with another number all are made
 * anew. */
static GtkListItemFactory *
create_factory (SmtCompareTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

static GtkWidget *
append_name (GtkBox     *box,
             const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (box, label);
  return label;
}

/* With that in the second language under it, where there is one. */
static GtkWidget *
create_name (SmtCompareTable *self,
             guint            side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *beside = smt_comparison_get_side_beside (self->comparison, side);

  append_name (GTK_BOX (box), smt_comparison_get_side_name (self->comparison, side));
  if (beside != NULL)
    gtk_widget_add_css_class (append_name (GTK_BOX (box), beside), "caption");
  return box;
}

/* Its colour in the picture. */
static GtkWidget *
create_swatch (SmtCompareTable *self,
               guint            side)
{
  GtkWidget *swatch = g_object_new (GTK_TYPE_BOX,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *hue =
    g_strdup_printf ("hue-%u", smt_comparison_get_side_hue (self->comparison, side));

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_add_css_class (swatch, hue);
  return swatch;
}

/* The name leads to the page; the button beside it takes the column away. */
static GtkWidget *
create_head (SmtCompareTable *self,
             guint            side)
{
  SmtEntity *entity = smt_comparison_get_side (self->comparison, side);
  const char *id = smt_entity_get_id (entity);
  const char *name = smt_comparison_get_side_name (self->comparison, side);
  GtkWidget *head = g_object_new (SMT_TYPE_NAMED_BOX, "entity", id, "spacing", 6, NULL);
  GtkWidget *label = create_name (self, side);
  GtkWidget *swatch = create_swatch (self, side);
  GtkWidget *open = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *whole = smt_comparison_dup_side_title (self->comparison, side);
  /* TRANSLATORS: %s is a mechanism or a party */
  g_autofree char *words = g_strdup_printf (_("Remove %s from the Comparison"), name);

  gtk_button_set_child (GTK_BUTTON (open), label);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_add_css_class (open, "heading");
  gtk_widget_set_tooltip_text (open, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "s", id);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "win.compare-remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", id);
  gtk_box_append (GTK_BOX (head), swatch);
  gtk_box_append (GTK_BOX (head), open);
  gtk_box_append (GTK_BOX (head), remove);
  return head;
}

static void
show_heads (SmtCompareTable *self)
{
  smt_compare_strip_clear (self->heads);
  for (guint i = 0; i < self->n_sides; i++)
    smt_compare_strip_add (self->heads, create_head (self, i));
}

static void
room_changed_cb (SmtCompareTable *self)
{
  gtk_widget_set_visible (self->scrollbar,
                          gtk_adjustment_get_upper (self->adjustment) >
                          gtk_adjustment_get_page_size (self->adjustment) + 0.5);
}

static SmtCompareRow *
find_row (SmtCompareTable *self,
          guint            position)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_mapped (row) &&
          smt_compare_row_get_position (SMT_COMPARE_ROW (row)) == position)
        return SMT_COMPARE_ROW (row);
    }

  return NULL;
}

static SmtCompareRow *
find_focus (SmtCompareTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (smt_compare_row_get_focus (g_ptr_array_index (self->rows, i)) >= 0)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

/* A row that is not made is made by giving its item the focus. */
static void
focus_cell (SmtCompareTable *self,
            guint            position,
            int              column)
{
  SmtCompareRow *row;

  self->column = column;
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
  row = find_row (self, position);
  if (row != NULL)
    smt_compare_row_focus (row, column);
}

static gboolean
move (SmtCompareTable *self,
      SmtCompareRow   *row,
      int              rows,
      int              columns)
{
  int n = g_list_model_get_n_items (G_LIST_MODEL (self->comparison));
  int position = smt_compare_row_get_position (row);
  int column = smt_compare_row_get_focus (row);
  int to_row = CLAMP (position + rows, 0, n - 1);
  int to_column = CLAMP (column + columns, 0, (int) self->n_sides - 1);

  /* From the first row up is out of the list. */
  if (to_row == position && to_column == column)
    return rows >= 0;
  focus_cell (self, to_row, to_column);
  return TRUE;
}

static gboolean
key_pressed_cb (SmtCompareTable       *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  SmtCompareRow *row = find_focus (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean whole = (state & GDK_CONTROL_MASK) != 0;

  if (row == NULL || (state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, row, -1, 0);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, row, 1, 0);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, row, 0, rtl ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, row, 0, rtl ? -1 : 1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return !whole && move (self, row, -ROWS_OF_A_PAGE, 0);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return !whole && move (self, row, ROWS_OF_A_PAGE, 0);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move (self, row, whole ? -G_MAXINT16 : 0, -SMT_MAX_SIDES);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move (self, row, whole ? G_MAXINT16 : 0, SMT_MAX_SIDES);
    default:
      return FALSE;
    }
}

/* A wheel that turns sideways, and a touchpad; Shift turns an upright one. */
static gboolean
scrolled_cb (SmtCompareTable          *self,
             double                    dx,
             double                    dy,
             GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean is_surface =
    gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double delta = (state & GDK_SHIFT_MASK) != 0 && dx == 0 ? dy : dx;

  if (delta == 0 || (dx != 0 && ABS (dx) < ABS (dy)))
    return FALSE;
  if (!is_surface)
    delta *= gtk_adjustment_get_step_increment (self->adjustment) * 2;
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + (rtl ? -delta : delta));
  return TRUE;
}

/* A finger moves the columns with it. */
static void
panned_cb (SmtCompareTable *self,
           GtkPanDirection  direction,
           double           offset,
           GtkGesturePan   *gesture)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double start = *(double *) g_object_get_data (G_OBJECT (gesture), "start");
  gboolean on = (direction == GTK_PAN_DIRECTION_LEFT) != rtl;

  gtk_adjustment_set_value (self->adjustment, start + (on ? offset : -offset));
}

static void
pan_begun_cb (SmtCompareTable *self,
              double           x,
              double           y,
              GtkGesture      *gesture)
{
  double *start = g_new (double, 1);

  *start = gtk_adjustment_get_value (self->adjustment);
  g_object_set_data_full (G_OBJECT (gesture), "start", start, g_free);
}

static void
smt_compare_table_dispose (GObject *object)
{
  SmtCompareTable *self = SMT_COMPARE_TABLE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_COMPARE_TABLE);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (smt_compare_table_parent_class)->dispose (object);
}

static void
smt_compare_table_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_COMPARE_TABLE (object)->rows);

  G_OBJECT_CLASS (smt_compare_table_parent_class)->finalize (object);
}

static void
smt_compare_table_class_init (SmtCompareTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = smt_compare_table_dispose;
  object_class->finalize = smt_compare_table_finalize;

  g_type_ensure (SMT_TYPE_COMPARE_HEAD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/compare-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtCompareTable, box);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareTable, adjustment);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareTable, heads_box);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareTable, list_view);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareTable, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, SmtCompareTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, panned_cb);
  gtk_widget_class_bind_template_callback (widget_class, pan_begun_cb);
}

static void
smt_compare_table_init (SmtCompareTable *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->heads = SMT_COMPARE_STRIP (smt_compare_strip_new (self->adjustment, TRUE));
  gtk_box_append (self->heads_box, GTK_WIDGET (self->heads));
  smt_entity_menu_attach (self->box);
}

/**
 * smt_compare_table_set_comparison:
 * @comparison: (nullable): what to show
 */
void
smt_compare_table_set_comparison (SmtCompareTable *self,
                                  SmtComparison   *comparison)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (SMT_IS_COMPARE_TABLE (self));

  if (self->comparison == comparison)
    return;

  gtk_no_selection_set_model (self->selection, NULL);
  g_set_object (&self->comparison, comparison);
  if (comparison == NULL)
    return;

  if (self->n_sides != smt_comparison_get_n_sides (comparison))
    {
      self->n_sides = smt_comparison_get_n_sides (comparison);
      factory = create_factory (self);
      gtk_list_view_set_factory (self->list_view, factory);
    }
  self->column = MIN (self->column, MAX ((int) self->n_sides, 1) - 1);
  show_heads (self);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (comparison));
}

/**
 * smt_compare_table_focus:
 *
 * Puts the focus on a cell: of the first row, in the column where it was last.
 */
void
smt_compare_table_focus (SmtCompareTable *self)
{
  g_return_if_fail (SMT_IS_COMPARE_TABLE (self));

  if (self->comparison != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->comparison)) > 0)
    focus_cell (self, 0, self->column);
}
