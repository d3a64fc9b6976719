/* smt-list-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-list-page.h"

#include <glib/gi18n.h>

#include "smt-announcer.h"
#include "smt-core-enums.h"
#include "smt-entity-item.h"
#include "smt-entity-menu.h"
#include "smt-facet-chips.h"
#include "smt-facet-popover.h"
#include "smt-list-entities.h"
#include "smt-list-filter.h"
#include "smt-list-scroll.h"
#include "smt-list-sort.h"
#include "smt-menu-popover.h"
#include "smt-named-box.h"
#include "smt-page.h"
#include "smt-typing.h"

/* Entities → items → filtered → sorted → selected: the models of GTK, fed with
 * what core and scene compare and match. The page follows the session: which
 * kind is listed, how it is filtered and sorted, the entity that is open. */

struct _SmtListPage
{
  AdwNavigationPage parent_instance;

  SmtSession         *session;
  SmtPage             page;
  gboolean            organisations;
  SmtDay              day;
  char               *beside;        /* as last shown, or NULL */
  char               *according_to;  /* likewise */
  SmtSort             sort;
  SmtAnnouncer       *announcer;

  GtkSearchEntry     *filter_entry;
  SmtFacetChips      *chips;
  GtkMenuButton      *narrow_button;
  GtkMenuButton      *sort_button;
  SmtFacetPopover    *facet_popover;  /* NULL until it is first opened */
  GtkListView        *list_view;
  GtkStack           *stack;
  AdwBin             *empty_bin;
  GtkLabel           *count_label;
  GtkSingleSelection *selection;
  GtkFilterListModel *filter_model;
  GtkSortListModel   *sort_model;
  SmtListFilter      *filter;
  GtkCustomSorter    *sorter;
  GtkCustomSorter    *section_sorter;
  GtkListItemFactory *section_factory;
};

enum
{
  PROP_SESSION = 1,
  PROP_SORT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtListPage, smt_list_page, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[N_PROPS];

static gpointer
create_item (gpointer entity,
             gpointer user_data)
{
  SmtListPage *self = user_data;
  SmtEntityItem *item = smt_entity_item_new (self->session, entity);

  g_object_unref (entity);
  return item;
}

static void
load_page (SmtListPage *self)
{
  GListModel *entities = smt_list_entities_new (self->session, self->page, self->organisations);
  g_autoptr (GtkMapListModel) items = NULL;

  smt_list_filter_set_entities (self->filter, self->session, entities);
  smt_facet_chips_show (self->chips, NULL, NULL);
  gtk_menu_button_set_popover (self->sort_button, NULL);

  if (entities != NULL)
    items = gtk_map_list_model_new (entities, create_item, self, NULL);
  /* Given its model anew the view starts at the top. */
  gtk_list_view_set_model (self->list_view, NULL);
  gtk_filter_list_model_set_model (self->filter_model, G_LIST_MODEL (items));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 smt_page_get_title (self->page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  smt_page_get_title (self->page), -1);
}

/* What is shown instead of a list without rows is made when it is needed. */
static void
show_empty (SmtListPage *self)
{
  if (adw_bin_get_child (self->empty_bin) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/io/github/summitry/Summitry/ui/nothing-found.ui");

      adw_bin_set_child (self->empty_bin,
                         GTK_WIDGET (gtk_builder_get_object (builder, "nothing_found")));
    }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
update_count (SmtListPage *self)
{
  GListModel *all = gtk_filter_list_model_get_model (self->filter_model);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filter_model));
  g_autofree char *count =
    smt_list_filter_dup_count (self->filter, G_LIST_MODEL (self->filter_model), all);

  if (g_strcmp0 (gtk_label_get_label (self->count_label), count) == 0)
    return;

  gtk_label_set_label (self->count_label, count);
  if (n_shown > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_empty (self);
  if (smt_list_filter_is_active (self->filter))
    smt_announcer_say (self->announcer, count);
  else
    smt_announcer_stop (self->announcer);
}

static void
update_selection (SmtListPage *self)
{
  guint position = smt_entity_item_find (G_LIST_MODEL (self->sort_model),
                                         smt_session_get_entity (self->session));

  if (position == gtk_single_selection_get_selected (self->selection))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    smt_list_scroll_to (self->list_view, position);
}

/* It comes after a pause, perhaps when the window is gone. */
static void
filter_changed_cb (SmtListPage    *self,
                   GtkSearchEntry *entry)
{
  if (self->session != NULL)
    smt_session_set_text (self->session, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* Setting a text empties the entry first, which is not meant. */
static void
set_filter_text (SmtListPage *self,
                 const char  *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->filter_entry);

  if (g_str_equal (gtk_editable_get_text (editable), text))
    return;

  g_signal_handlers_block_by_func (editable, filter_changed_cb, self);
  gtk_editable_set_text (editable, text);
  g_signal_handlers_unblock_by_func (editable, filter_changed_cb, self);
}

static void
update_filter (SmtListPage *self)
{
  const char *text = smt_view_get_text (smt_session_get_view (self->session));

  set_filter_text (self, text != NULL ? text : "");
  if (!smt_list_filter_update (self->filter))
    return;

  smt_facet_chips_show (self->chips,
                        smt_list_filter_is_narrowed (self->filter)
                        ? smt_list_filter_count_facets (self->filter) : NULL,
                        self->session);
  if (self->facet_popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->facet_popover)))
    smt_facet_popover_update_facets (self->facet_popover,
                                     smt_list_filter_count_facets (self->filter));
}

static void
facets_shown_cb (SmtListPage *self,
                 GtkWidget   *popover)
{
  smt_facet_popover_show_facets (self->facet_popover,
                                 smt_list_filter_count_facets (self->filter), self->session);
}

/* Neither the menu nor the popover is made before it is opened. */
static void
create_sort_menu (GtkMenuButton *button,
                  gpointer       user_data)
{
  g_autoptr (GMenuModel) sorts = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  sorts = smt_list_sort_create_menu (SMT_LIST_PAGE (user_data)->page);
  smt_menu_popover_give (button, sorts);
}

static void
create_facet_popover (GtkMenuButton *button,
                      gpointer       user_data)
{
  SmtListPage *self = user_data;

  if (self->facet_popover != NULL)
    return;

  self->facet_popover = g_object_new (SMT_TYPE_FACET_POPOVER, NULL);
  g_signal_connect_swapped (self->facet_popover, "map", G_CALLBACK (facets_shown_cb), self);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->facet_popover));
}

static void
update_sort (SmtListPage *self,
             gboolean     has_other_source)
{
  SmtSort sort = smt_view_get_sort (smt_session_get_view (self->session));

  gtk_list_view_set_header_factory (self->list_view,
                                    smt_list_sort_has_sections (self->session)
                                    ? self->section_factory : NULL);
  if (sort == self->sort && !has_other_source)
    return;

  self->sort = sort;
  smt_entity_item_update_all (gtk_filter_list_model_get_model (self->filter_model));
  gtk_sorter_changed (GTK_SORTER (self->section_sorter), GTK_SORTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

static void
set_sort (SmtListPage *self,
          SmtSort      sort)
{
  g_autoptr (SmtView) view =
    smt_view_with_sort (smt_session_get_view (self->session), sort);

  smt_session_change (self->session, view, _("Sort List"));
}

/* What is selected in the matrix is, where it is listed, selected here. */
static void
follow_selection (SmtListPage *self)
{
  SmtView *view = smt_session_get_view (self->session);

  if (self->page != SMT_PAGE_PARTIES && self->page != SMT_PAGE_MECHANISMS)
    return;

  smt_entity_item_mark_selected (gtk_filter_list_model_get_model (self->filter_model), view);
}

static void
view_changed_cb (SmtListPage *self)
{
  SmtView *view = smt_session_get_view (self->session);
  SmtPage page = smt_view_get_page (view);
  gboolean organisations = smt_view_get_organisations (view);
  const char *source = smt_view_get_according_to (view);
  gboolean has_other_source = g_strcmp0 (source, self->according_to) != 0;

  if (page != self->page || organisations != self->organisations)
    {
      self->page = page;
      self->organisations = organisations;
      self->sort = smt_view_get_sort (view);
      load_page (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
    }
  else if (smt_session_get_day (self->session) != self->day ||
           g_strcmp0 (smt_view_get_beside (view), self->beside) != 0 || has_other_source)
    {
      g_autoptr (GListModel) entities = smt_list_entities_new (self->session, self->page, self->organisations);

      smt_list_filter_set_entities (self->filter, self->session, entities);
      smt_entity_item_update_all (gtk_filter_list_model_get_model (self->filter_model));
    }

  follow_selection (self);
  self->day = smt_session_get_day (self->session);
  g_set_str (&self->beside, smt_view_get_beside (view));
  g_set_str (&self->according_to, source);
  update_sort (self, has_other_source);
  update_filter (self);
  update_count (self);
  update_selection (self);
}

static void
selection_changed_cb (SmtListPage *self)
{
  SmtEntityItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    smt_session_go_to_entity (self->session,
                              smt_entity_get_id (smt_entity_item_get_entity (item)));
}

/* In a narrow window arrows move through the list; Enter or a click leads to
 * the page of the entity. In a wide one the page is in view anyway. */
static void
row_activated_cb (SmtListPage *self,
                  guint        position,
                  GtkListView *list_view)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-detail", NULL);
}

static void
row_clicked_cb (SmtListPage     *self,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-detail", NULL);
}

/* Typing in the list filters it. */
static gboolean
key_pressed_cb (SmtListPage           *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  return smt_typing_redirect (controller, keyval, state, GTK_EDITABLE (self->filter_entry));
}

static void
filter_stopped_cb (SmtListPage    *self,
                   GtkSearchEntry *entry)
{
  smt_session_set_text (self->session, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* Enter does not wait for the pause after which a filter takes effect. */
static void
filter_activated_cb (SmtListPage    *self,
                     GtkSearchEntry *entry)
{
  filter_changed_cb (self, entry);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->sort_model)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-detail", NULL);
}

static void
smt_list_page_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_LIST_PAGE (object)->session);
      break;
    case PROP_SORT:
      g_value_set_enum (value, SMT_LIST_PAGE (object)->sort);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_list_page_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_list_page_set_session (SMT_LIST_PAGE (object), g_value_get_object (value));
      break;
    case PROP_SORT:
      set_sort (SMT_LIST_PAGE (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_list_page_dispose (GObject *object)
{
  SmtListPage *self = SMT_LIST_PAGE (object);

  if (self->filter_model != NULL)
    gtk_filter_list_model_set_model (self->filter_model, NULL);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->beside, g_free);
  g_clear_pointer (&self->according_to, g_free);
  g_clear_pointer (&self->announcer, smt_announcer_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_LIST_PAGE);

  G_OBJECT_CLASS (smt_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, selection);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, filter_model);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, sort_model);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, chips);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, narrow_button);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, section_sorter);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, section_factory);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, filter);
  gtk_widget_class_bind_template_child (widget_class, SmtListPage, sorter);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_property_action (widget_class, "list.sort", "sort");
}

static void
smt_list_page_class_init (SmtListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_list_page_get_property;
  object_class->set_property = smt_list_page_set_property;
  object_class->dispose = smt_list_page_dispose;

  /**
   * SmtListPage:session:
   *
   * What to follow.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  /**
   * SmtListPage:sort:
   *
   * How the view orders the list; a property so that a menu can set it.
   */
  properties[PROP_SORT] =
    g_param_spec_enum ("sort", NULL, NULL, SMT_TYPE_SORT, SMT_SORT_PLAIN,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                       G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SMT_TYPE_ENTITY_ITEM);
  g_type_ensure (SMT_TYPE_FACET_CHIPS);
  g_type_ensure (SMT_TYPE_LIST_FILTER);
  g_type_ensure (SMT_TYPE_NAMED_BOX);
  bind_template (widget_class);
}

static void
smt_list_page_init (SmtListPage *self)
{
  self->page = SMT_PAGE_MATRIX;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->sort_button, create_sort_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->narrow_button, create_facet_popover, self, NULL);
  smt_entity_menu_attach (GTK_WIDGET (self->list_view));
  self->announcer = smt_announcer_new (GTK_WIDGET (self->filter_entry));
}

SmtSession *
smt_list_page_get_session (SmtListPage *self)
{
  g_return_val_if_fail (SMT_IS_LIST_PAGE (self), NULL);

  return self->session;
}

void
smt_list_page_set_session (SmtListPage *self,
                           SmtSession  *session)
{
  g_return_if_fail (SMT_IS_LIST_PAGE (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      gtk_filter_list_model_set_model (self->filter_model, NULL);
      smt_list_filter_set_entities (self->filter, NULL, NULL);
      smt_facet_chips_show (self->chips, NULL, NULL);
    }
  g_set_object (&self->session, session);
  gtk_custom_sorter_set_sort_func (self->sorter,
                                   session != NULL ? smt_list_sort_compare : NULL,
                                   session, NULL);
  gtk_custom_sorter_set_sort_func (self->section_sorter,
                                   session != NULL ? smt_list_sort_compare_sections : NULL,
                                   session, NULL);
  /* Of another session everything is to be listed, whichever page it shows. */
  self->page = SMT_PAGE_MATRIX;
  self->day = SMT_DAY_MIN;
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view",
                                G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* Puts the cursor into the filter. */
void
smt_list_page_focus_filter (SmtListPage *self)
{
  g_return_if_fail (SMT_IS_LIST_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter_entry));
}

/**
 * smt_list_page_focus_list:
 *
 * Puts the focus on what is open, or the first of the list; the cursor into
 * the filter, where that leaves nothing.
 */
void
smt_list_page_focus_list (SmtListPage *self)
{
  guint selected;

  g_return_if_fail (SMT_IS_LIST_PAGE (self));

  selected = gtk_single_selection_get_selected (self->selection);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->filter_entry));
      return;
    }

  smt_list_scroll_to (self->list_view, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/**
 * smt_list_page_list_entities:
 *
 * Returns: (transfer full) (element-type SmtEntity): what is listed, in its order
 */
GPtrArray *
smt_list_page_list_entities (SmtListPage *self)
{
  return smt_entity_item_list_entities (G_LIST_MODEL (self->sort_model));
}
