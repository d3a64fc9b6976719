/* smt-search-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-search-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-announcer.h"
#include "smt-date-button.h"
#include "smt-entity-menu.h"
#include "smt-has-text.h"
#include "smt-hit-item.h"
#include "smt-named-box.h"
#include "smt-search-hits.h"
#include "smt-search-kinds.h"
#include "smt-search-words.h"
#include "smt-shared-search.h"
#include "smt-typing.h"

/* A field, and below it what was found, by kind. What is looked for, and which
 * kind alone is shown, are the view's. Focus and cursor stay in the field while
 * somebody writes; arrows lead to the results and back.
 *
 * The index is made in a thread when the page is first shown: nobody who only
 * reads pays for it. */

/* How long may be waited for the index before something must be seen to
 * happen. */
#define WAIT_MSEC 200

struct _SmtSearchPage
{
  GtkWidget parent_instance;

  SmtSession          *session;
  SmtSearch           *search;       /* NULL before it is first needed */
  GCancellable        *cancellable;  /* while the index is made */
  gboolean             is_ready;
  gboolean             is_left;      /* by opening a result */
  gboolean             opens_first;  /* Enter came before the index */
  gboolean             compact;
  char                *text;         /* what was looked for, or NULL */
  char                *beside;       /* as last shown, or NULL */
  char                *source;       /* likewise; the one that was asked */
  int                  kind;         /* shown alone, or SMT_SEARCH_ALL_KINDS */
  SmtDay               day;
  guint                counts[SMT_N_ENTITY_TYPES];
  SmtAnnouncer        *announcer;
  guint                wait_id;

  GtkWidget           *toolbar_view;
  SmtDateButton       *date_button;
  GtkSearchEntry      *entry;
  GtkWidget           *kinds_clamp;
  SmtSearchKinds      *kinds;
  GtkStack            *stack;
  GtkListView         *list_view;
  GtkSingleSelection  *selection;
  GtkFlattenListModel *hits;         /* a section for each kind */
};

enum
{
  PROP_COMPACT = 1
};

static void smt_search_page_picture_init (SmtPicturePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtSearchPage, smt_search_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_PICTURE_PAGE,
                                                      smt_search_page_picture_init))

static gpointer
create_item (gpointer hit,
             gpointer user_data)
{
  SmtSearchPage *self = user_data;
  SmtEntityType type = smt_entity_get_kind (smt_hit_get_entity (hit));
  guint n_all = self->counts[type];
  guint n_shown = self->kind == SMT_SEARCH_ALL_KINDS ? MIN (n_all, SMT_SEARCH_MOST_SHOWN) : n_all;
  g_autofree char *heading =
    smt_search_words_dup_heading (type, n_shown, n_all, smt_session_get_language (self->session));
  SmtHitItem *item = smt_hit_item_new (self->session, hit, heading);

  g_object_unref (hit);
  return item;
}

static guint
count_hits (SmtSearchPage *self)
{
  guint n = 0;

  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    n += self->counts[i];
  return n;
}

static void
open_position (SmtSearchPage *self,
               guint          position)
{
  g_autoptr (SmtHitItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL)
    return;

  self->is_left = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                              smt_entity_get_id (smt_hit_item_get_entity (item)));
}

static void
show_hits (SmtSearchPage *self)
{
  g_autoptr (GListModel) kinds = smt_search_find_by_kind (self->search, self->text,
                                                          smt_session_get_source (self->session));
  g_autoptr (GListModel) chosen = NULL;
  g_autofree char *count = NULL;

  smt_search_hits_count (kinds, self->counts);
  chosen = smt_search_hits_choose (kinds, self->kind);
  /* A view keeps to where it was among items that go. Given its model anew it
   * starts at the top, with the heading of the first hit. */
  gtk_list_view_set_model (self->list_view, NULL);
  gtk_flatten_list_model_set_model (self->hits, chosen);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  smt_search_kinds_update (self->kinds, self->counts, self->kind,
                           smt_session_get_language (self->session));
  gtk_widget_set_visible (self->kinds_clamp, count_hits (self) > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (chosen) > 0 ? "results"
                                                                          : "nothing");
  count = smt_search_words_dup_count (count_hits (self),
                                      smt_session_get_language (self->session));
  smt_announcer_say (self->announcer, count);
}

static void
show_start (SmtSearchPage *self)
{
  memset (self->counts, 0, sizeof self->counts);
  smt_announcer_stop (self->announcer);
  gtk_flatten_list_model_set_model (self->hits, NULL);
  gtk_widget_set_visible (self->kinds_clamp, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "start");
}

static gboolean
wait_cb (gpointer user_data)
{
  SmtSearchPage *self = user_data;

  self->wait_id = 0;
  if (self->text != NULL && !self->is_ready)
    gtk_stack_set_visible_child_name (self->stack, "busy");
  return G_SOURCE_REMOVE;
}

static void
show_text (SmtSearchPage *self)
{
  if (self->text == NULL)
    show_start (self);
  else if (self->is_ready)
    show_hits (self);
  else if (self->wait_id == 0)
    self->wait_id = g_timeout_add (WAIT_MSEC, wait_cb, self);
}

/* The page may be gone by now. */
static void
index_made_cb (GObject      *search,
               GAsyncResult *result,
               gpointer      user_data)
{
  SmtSearchPage *self;

  if (!smt_search_prepare_finish (SMT_SEARCH (search), result, NULL))
    return;

  self = user_data;
  self->is_ready = TRUE;
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  show_text (self);
  if (self->opens_first)
    open_position (self, 0);
  self->opens_first = FALSE;
}

static void
prepare (SmtSearchPage *self)
{
  if (self->search != NULL)
    return;

  self->search = smt_shared_search_dup (smt_session_get_dataset (self->session),
                                        smt_session_get_language (self->session));
  self->cancellable = g_cancellable_new ();
  smt_search_prepare_async (self->search, self->cancellable, index_made_cb, self);
}

static void text_changed_cb (SmtSearchPage  *self,
                             GtkSearchEntry *entry);

/* Setting a text empties the entry first, which is not meant. */
static void
set_entry_text (SmtSearchPage *self,
                const char    *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);

  if (g_str_equal (gtk_editable_get_text (editable), text))
    return;

  g_signal_handlers_block_by_func (editable, text_changed_cb, self);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
  g_signal_handlers_unblock_by_func (editable, text_changed_cb, self);
}

static void
view_changed_cb (SmtSearchPage *self)
{
  SmtView *view = smt_session_get_view (self->session);
  const char *text = smt_view_get_text (view);
  const char *source = smt_view_get_according_to (view);
  int kind = smt_search_kinds_get (smt_view_get_facets (view));
  SmtDay day = smt_session_get_day (self->session);

  if (smt_view_get_page (view) != SMT_PAGE_SEARCH)
    return;

  prepare (self);
  set_entry_text (self, text != NULL ? text : "");
  if (g_strcmp0 (text, self->text) == 0 && kind == self->kind && day == self->day &&
      g_strcmp0 (smt_view_get_beside (view), self->beside) == 0 &&
      g_strcmp0 (source, self->source) == 0)
    return;

  g_set_str (&self->text, text);
  g_set_str (&self->beside, smt_view_get_beside (view));
  g_set_str (&self->source, source);
  self->kind = kind;
  self->day = day;
  show_text (self);
}

/* It comes in its own time, perhaps when the window is gone or shows something
 * else. */
static void
text_changed_cb (SmtSearchPage  *self,
                 GtkSearchEntry *entry)
{
  if (self->session != NULL &&
      smt_view_get_page (smt_session_get_view (self->session)) == SMT_PAGE_SEARCH)
    smt_session_set_text (self->session, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
search_stopped_cb (SmtSearchPage  *self,
                   GtkSearchEntry *entry)
{
  smt_session_set_text (self->session, "");
}

/* Enter does not wait. */
static void
entry_activated_cb (SmtSearchPage  *self,
                    GtkSearchEntry *entry)
{
  text_changed_cb (self, entry);
  if (self->is_ready)
    open_position (self, 0);
  else
    self->opens_first = self->text != NULL;
}

static gboolean
entry_key_pressed_cb (SmtSearchPage         *self,
                      guint                  keyval,
                      guint                  keycode,
                      GdkModifierType        state,
                      GtkEventControllerKey *controller)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->list_view, 0,
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  return GDK_EVENT_STOP;
}

/* From the first result arrows lead back to the field. */
static gboolean
list_key_captured_cb (SmtSearchPage         *self,
                      guint                  keyval,
                      guint                  keycode,
                      GdkModifierType        state,
                      GtkEventControllerKey *controller)
{
  if ((keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up) ||
      gtk_single_selection_get_selected (self->selection) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GDK_EVENT_STOP;
}

static gboolean
list_key_pressed_cb (SmtSearchPage         *self,
                     guint                  keyval,
                     guint                  keycode,
                     GdkModifierType        state,
                     GtkEventControllerKey *controller)
{
  return smt_typing_redirect (controller, keyval, state, GTK_EDITABLE (self->entry));
}

static void
row_activated_cb (SmtSearchPage *self,
                  guint          position,
                  GtkListView   *list_view)
{
  open_position (self, position);
}

static void
kind_chosen_cb (SmtSearchPage  *self,
                SmtSearchKinds *kinds)
{
  g_auto (GStrv) facets = smt_search_kinds_dup_facets (kinds);
  g_autoptr (SmtView) view =
    smt_view_with_facets (smt_session_get_view (self->session), (const char *const *) facets);

  smt_session_change (self->session, view, _("Narrow Search"));
}

static void
stop (SmtSearchPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  smt_announcer_stop (self->announcer);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_object (&self->search);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->beside, g_free);
  g_clear_pointer (&self->source, g_free);
  self->is_ready = FALSE;
}

static void
smt_search_page_set_session (SmtPicturePage *page,
                             SmtSession     *session)
{
  SmtSearchPage *self = SMT_SEARCH_PAGE (page);

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->session, view_changed_cb, self);
      stop (self);
    }
  gtk_flatten_list_model_set_model (self->hits, NULL);
  g_set_object (&self->session, session);
  smt_date_button_set_session (self->date_button, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
}

static void
smt_search_page_focus (SmtPicturePage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SMT_SEARCH_PAGE (page)->entry));
}

static void
smt_search_page_change_date (SmtPicturePage *page)
{
  smt_date_button_popup (SMT_SEARCH_PAGE (page)->date_button);
}

static void
smt_search_page_picture_init (SmtPicturePageInterface *iface)
{
  iface->set_session = smt_search_page_set_session;
  iface->focus = smt_search_page_focus;
  iface->focus_filter = smt_search_page_focus;
  iface->change_date = smt_search_page_change_date;
}

/* Whoever comes back from a result goes on from there. */
static void
smt_search_page_map (GtkWidget *widget)
{
  SmtSearchPage *self = SMT_SEARCH_PAGE (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);

  GTK_WIDGET_CLASS (smt_search_page_parent_class)->map (widget);

  if (self->is_left && selected != GTK_INVALID_LIST_POSITION)
    {
      gtk_list_view_scroll_to (self->list_view, selected, GTK_LIST_SCROLL_FOCUS, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
    }
  self->is_left = FALSE;
}

static void
smt_search_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_SEARCH_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_compact (SmtSearchPage *self,
             gboolean       compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify (G_OBJECT (self), "compact");
}

static void
smt_search_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      set_compact (SMT_SEARCH_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_search_page_dispose (GObject *object)
{
  SmtSearchPage *self = SMT_SEARCH_PAGE (object);

  smt_search_page_set_session (SMT_PICTURE_PAGE (self), NULL);
  g_clear_pointer (&self->announcer, smt_announcer_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_SEARCH_PAGE);
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (smt_search_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, kinds_clamp);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, SmtSearchPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, smt_has_text);
  gtk_widget_class_bind_template_callback (widget_class, list_key_captured_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
smt_search_page_class_init (SmtSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_search_page_get_property;
  object_class->set_property = smt_search_page_set_property;
  object_class->dispose = smt_search_page_dispose;
  widget_class->map = smt_search_page_map;

  g_object_class_override_property (object_class, PROP_COMPACT, "compact");

  g_type_ensure (SMT_TYPE_DATE_BUTTON);
  g_type_ensure (SMT_TYPE_HIT_ITEM);
  g_type_ensure (SMT_TYPE_NAMED_BOX);
  g_type_ensure (SMT_TYPE_SEARCH_KINDS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
smt_search_page_init (SmtSearchPage *self)
{
  g_autoptr (GtkMapListModel) items = NULL;

  self->kind = SMT_SEARCH_ALL_KINDS;
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_entity_menu_attach (GTK_WIDGET (self->list_view));
  self->announcer = smt_announcer_new (GTK_WIDGET (self->entry));
  self->hits = gtk_flatten_list_model_new (NULL);
  items = gtk_map_list_model_new (G_LIST_MODEL (g_object_ref (self->hits)), create_item,
                                  self, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (items));
}

/**
 * smt_search_page_list_hits:
 *
 * Returns: (transfer full) (element-type SmtHit): what is shown of what was
 *   found; why each was is known then, so that any thread may ask
 */
GPtrArray *
smt_search_page_list_hits (SmtSearchPage *self)
{
  GListModel *shown = G_LIST_MODEL (self->hits);
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      SmtHit *hit = g_list_model_get_item (shown, i);

      smt_hit_get_reasons (hit);
      g_ptr_array_add (hits, hit);
    }
  return hits;
}
