/* smt-facet-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-facet-popover.h"

#include "smt-facet-item.h"

/* A section for each facet, a row for each value. A facet of which all have the
 * same value is not offered. */

struct _SmtFacetPopover
{
  GtkPopover parent_instance;

  GHashTable         *items;      /* condition → SmtFacetItem, borrowed from the list */
  GtkScrolledWindow  *scrolled;
  GtkListView        *list_view;
  GtkNoSelection     *selection;
};

G_DEFINE_FINAL_TYPE (SmtFacetPopover, smt_facet_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The row is a check button; it takes the focus, not what is around it. */
static void
row_set_up_cb (SmtFacetPopover          *self,
               GtkListItem              *list_item,
               GtkSignalListItemFactory *factory)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = create_label (NULL);
  GtkWidget *count = create_label ("dim-label");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_list_item_set_child (list_item, check);
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_property (GPtrArray    *bindings,
               GObject      *item,
               const char   *property,
               GtkWidget    *widget,
               const char   *target,
               GBindingFlags flags)
{
  g_ptr_array_add (bindings, g_object_bind_property (item, property, widget, target,
                                                     flags | G_BINDING_SYNC_CREATE));
}

#define BINDINGS "smt-bindings"

static void
row_bound_cb (SmtFacetPopover          *self,
              GtkListItem              *list_item,
              GtkSignalListItemFactory *factory)
{
  GObject *item = gtk_list_item_get_item (list_item);
  GtkWidget *check = gtk_list_item_get_child (list_item);
  GtkWidget *box = gtk_check_button_get_child (GTK_CHECK_BUTTON (check));
  GPtrArray *bindings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_binding_unbind);

  bind_property (bindings, item, "label", gtk_widget_get_first_child (box), "label",
                 G_BINDING_DEFAULT);
  bind_property (bindings, item, "count", gtk_widget_get_last_child (box), "label",
                 G_BINDING_DEFAULT);
  bind_property (bindings, item, "useful", check, "sensitive", G_BINDING_DEFAULT);
  bind_property (bindings, item, "active", check, "active", G_BINDING_BIDIRECTIONAL);
  g_object_set_data_full (G_OBJECT (list_item), BINDINGS, bindings,
                          (GDestroyNotify) g_ptr_array_unref);
}

static void
row_unbound_cb (SmtFacetPopover          *self,
                GtkListItem              *list_item,
                GtkSignalListItemFactory *factory)
{
  g_object_set_data (G_OBJECT (list_item), BINDINGS, NULL);
}

static void
smt_facet_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_FACET_POPOVER);

  G_OBJECT_CLASS (smt_facet_popover_parent_class)->dispose (object);
}

static void
smt_facet_popover_finalize (GObject *object)
{
  g_hash_table_unref (SMT_FACET_POPOVER (object)->items);

  G_OBJECT_CLASS (smt_facet_popover_parent_class)->finalize (object);
}

static void
smt_facet_popover_class_init (SmtFacetPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = smt_facet_popover_dispose;
  object_class->finalize = smt_facet_popover_finalize;

  g_type_ensure (SMT_TYPE_FACET_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/facet-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtFacetPopover, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SmtFacetPopover, list_view);
  gtk_widget_class_bind_template_child (widget_class, SmtFacetPopover, selection);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
}

static void
smt_facet_popover_init (SmtFacetPopover *self)
{
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The first row has the focus then, and its heading would be out of sight. */
static gboolean
scroll_to_top_cb (gpointer user_data)
{
  SmtFacetPopover *self = user_data;

  if (self->scrolled != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  return G_SOURCE_REMOVE;
}

static gboolean
is_chosen (SmtSession          *session,
           const SmtFacetValue *value)
{
  return g_strv_contains (smt_view_get_facets (smt_session_get_view (session)),
                          value->condition);
}

/* The end of the values of the facet that begins at @start. */
static guint
find_end (GPtrArray *values,
          guint      start)
{
  guint end = start;

  while (end < values->len &&
         ((SmtFacetValue *) values->pdata[end])->facet ==
         ((SmtFacetValue *) values->pdata[start])->facet)
    end++;
  return end;
}

static GListStore *
create_section (SmtFacetPopover *self,
                GPtrArray       *values,
                guint            start,
                guint            end,
                SmtSession      *session)
{
  GListStore *section = g_list_store_new (SMT_TYPE_FACET_ITEM);

  for (guint i = start; i < end; i++)
    {
      const SmtFacetValue *value = g_ptr_array_index (values, i);
      g_autoptr (SmtFacetItem) item = smt_facet_item_new (session, value);

      g_hash_table_insert (self->items, g_strdup (value->condition), item);
      g_list_store_append (section, item);
    }

  return section;
}

/**
 * smt_facet_popover_show_facets:
 * @facets: (nullable): what to offer, counted
 */
void
smt_facet_popover_show_facets (SmtFacetPopover *self,
                               SmtFacets       *facets,
                               SmtSession      *session)
{
  GPtrArray *values = facets != NULL ? smt_facets_get_values (facets) : NULL;
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) items = NULL;

  g_return_if_fail (SMT_IS_FACET_POPOVER (self));

  g_hash_table_remove_all (self->items);
  for (guint start = 0, end = 0; values != NULL && start < values->len; start = end)
    {
      g_autoptr (GListStore) section = NULL;

      end = find_end (values, start);
      if (end - start < 2 && !is_chosen (session, g_ptr_array_index (values, start)))
        continue;
      section = create_section (self, values, start, end, session);
      g_list_store_append (sections, section);
    }

  items = gtk_flatten_list_model_new (G_LIST_MODEL (sections));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (items));
  g_idle_add_full (G_PRIORITY_LOW, scroll_to_top_cb, g_object_ref (self), g_object_unref);
}

/**
 * smt_facet_popover_update_facets:
 * @facets: what is offered, counted again
 */
void
smt_facet_popover_update_facets (SmtFacetPopover *self,
                                 SmtFacets       *facets)
{
  GPtrArray *values = smt_facets_get_values (facets);

  g_return_if_fail (SMT_IS_FACET_POPOVER (self));

  for (guint i = 0; i < values->len; i++)
    {
      const SmtFacetValue *value = g_ptr_array_index (values, i);
      SmtFacetItem *item = g_hash_table_lookup (self->items, value->condition);

      if (item != NULL)
        smt_facet_item_update (item, value);
    }
}
