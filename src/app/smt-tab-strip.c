/* smt-tab-strip.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-tab-strip.h"

#include "smt-page.h"
#include "smt-tab-menu.h"

/* A tab is a session, and nothing else: the window has one set of panes, which
 * show the session of the tab that is selected. So a tab costs no widgets but
 * its title, and a window with one tab not even that: the bar, and the view
 * that libadwaita wants behind it, are made for the second.
 *
 * What was closed is kept, to be opened again. */

#define MAX_CLOSED 20

struct _SmtTabStrip
{
  GtkBox parent_instance;

  SmtSession *session;  /* that of the tab that is selected */
  AdwTabView *view;     /* NULL while there is one tab; its pages are empty */
  AdwTabBar  *bar;      /* likewise */
  GMenu      *menu;     /* of a tab; likewise */
  GPtrArray  *closed;   /* of SmtSession, latest last */
  gboolean    replacing;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtTabStrip, smt_tab_strip, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GQuark
get_session_quark (void)
{
  return g_quark_from_static_string ("smt-session");
}

static SmtSession *
get_page_session (AdwTabPage *page)
{
  return g_object_get_qdata (G_OBJECT (page), get_session_quark ());
}

static void
show_session (SmtTabStrip *self,
              SmtSession  *session)
{
  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
title_page (AdwTabPage *page)
{
  SmtSession *session = get_page_session (page);
  SmtPage shown = smt_view_get_page (smt_session_get_view (session));
  g_autofree char *title = smt_session_dup_title (session, smt_session_get_view (session));
  g_autoptr (GIcon) icon = g_themed_icon_new (smt_page_get_icon_name (shown));
  g_autofree char *tooltip = g_markup_escape_text (title, -1);

  adw_tab_page_set_title (page, title);
  adw_tab_page_set_tooltip (page, tooltip);
  adw_tab_page_set_icon (page, icon);
}

static void
append (SmtTabStrip *self,
        SmtSession  *session,
        gboolean     beside)
{
  AdwTabPage *selected = adw_tab_view_get_selected_page (self->view);
  AdwTabPage *page = beside && selected != NULL
    ? adw_tab_view_insert (self->view, adw_bin_new (),
                           adw_tab_view_get_page_position (self->view, selected) + 1)
    : adw_tab_view_append (self->view, adw_bin_new ());

  g_object_set_qdata_full (G_OBJECT (page), get_session_quark (),
                           g_object_ref (session), g_object_unref);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (title_page), page,
                           G_CONNECT_SWAPPED);
  title_page (page);
}

static void
changed_cb (SmtTabStrip *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static AdwTabPage *
find_page (SmtTabStrip *self,
           SmtSession  *session)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->view); i++)
    {
      AdwTabPage *page = adw_tab_view_get_nth_page (self->view, i);

      if (get_page_session (page) == session)
        return page;
    }
  return NULL;
}

static void
selected_cb (SmtTabStrip *self)
{
  AdwTabPage *page = adw_tab_view_get_selected_page (self->view);

  if (page != NULL && !self->replacing && get_page_session (page) != NULL)
    show_session (self, get_page_session (page));
}

static gboolean
page_closed_cb (SmtTabStrip *self,
                AdwTabPage  *page)
{
  g_ptr_array_add (self->closed, g_object_ref (get_page_session (page)));
  if (self->closed->len > MAX_CLOSED)
    g_ptr_array_remove_index (self->closed, 0);
  adw_tab_view_close_page_finish (self->view, page, TRUE);
  return GDK_EVENT_STOP;
}

/* Without a page the menu has been closed, and what was chosen in it is done a
 * moment later. */
static void
setup_menu_cb (SmtTabStrip *self,
               AdwTabPage  *page)
{
  if (page == NULL)
    return;

  smt_tab_menu_fill (self->menu, get_page_session (page),
                     adw_tab_view_get_page_position (self->view, page));
  smt_tab_menu_name (self->bar);
}

/* The panes stand elsewhere: what the view shows itself is never seen. */
static void
ensure_view (SmtTabStrip *self)
{
  if (self->view != NULL)
    return;

  self->view = adw_tab_view_new ();
  adw_tab_view_set_shortcuts (self->view, ADW_TAB_VIEW_SHORTCUT_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  self->menu = g_menu_new ();
  adw_tab_view_set_menu_model (self->view, G_MENU_MODEL (self->menu));
  self->bar = adw_tab_bar_new ();
  adw_tab_bar_set_view (self->bar, self->view);
  adw_tab_bar_set_inverted (self->bar, FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->view));
  if (self->session != NULL)
    append (self, self->session, FALSE);
  g_signal_connect_swapped (self->view, "notify::selected-page",
                            G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->view, "setup-menu", G_CALLBACK (setup_menu_cb), self);
  g_signal_connect_swapped (self->view, "close-page", G_CALLBACK (page_closed_cb), self);
  g_signal_connect_swapped (self->view, "notify::n-pages", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->view, "page-reordered", G_CALLBACK (changed_cb), self);
}

static void
smt_tab_strip_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_TAB_STRIP (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_tab_strip_dispose (GObject *object)
{
  smt_tab_strip_clear (SMT_TAB_STRIP (object));

  G_OBJECT_CLASS (smt_tab_strip_parent_class)->dispose (object);
}

static void
smt_tab_strip_finalize (GObject *object)
{
  SmtTabStrip *self = SMT_TAB_STRIP (object);

  g_ptr_array_unref (self->closed);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (smt_tab_strip_parent_class)->finalize (object);
}

static void
smt_tab_strip_class_init (SmtTabStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_tab_strip_get_property;
  object_class->dispose = smt_tab_strip_dispose;
  object_class->finalize = smt_tab_strip_finalize;

  /**
   * SmtTabStrip:session:
   *
   * That of the tab that is selected: what the window shows.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SmtTabStrip::changed:
   *
   * There are other tabs than before, or they stand in another order.
   */
  signals[CHANGED] = g_signal_new ("changed", SMT_TYPE_TAB_STRIP, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
smt_tab_strip_init (SmtTabStrip *self)
{
  self->closed = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * smt_tab_strip_clear:
 *
 * Lets go of all sessions; for a window that is done with.
 */
void
smt_tab_strip_clear (SmtTabStrip *self)
{
  g_return_if_fail (SMT_IS_TAB_STRIP (self));

  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      for (int i = 0; i < adw_tab_view_get_n_pages (self->view); i++)
        g_object_set_qdata (G_OBJECT (adw_tab_view_get_nth_page (self->view, i)),
                            get_session_quark (), NULL);
    }
  g_clear_object (&self->session);
  g_ptr_array_set_size (self->closed, 0);
}

/**
 * smt_tab_strip_get_session:
 *
 * Returns: (transfer none) (nullable): that of the tab that is selected; %NULL
 *   before there is one
 */
SmtSession *
smt_tab_strip_get_session (SmtTabStrip *self)
{
  g_return_val_if_fail (SMT_IS_TAB_STRIP (self), NULL);

  return self->session;
}

/**
 * smt_tab_strip_list_sessions:
 *
 * Returns: (transfer full) (element-type SmtSession): those of all tabs, in
 *   their order
 */
GPtrArray *
smt_tab_strip_list_sessions (SmtTabStrip *self)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (SMT_IS_TAB_STRIP (self), sessions);

  if (self->view == NULL && self->session != NULL)
    g_ptr_array_add (sessions, g_object_ref (self->session));
  for (int i = 0; self->view != NULL && i < adw_tab_view_get_n_pages (self->view); i++)
    {
      AdwTabPage *page = adw_tab_view_get_nth_page (self->view, i);

      g_ptr_array_add (sessions, g_object_ref (get_page_session (page)));
    }
  return sessions;
}

/**
 * smt_tab_strip_get_selected:
 *
 * Returns: the place of the tab that is selected
 */
guint
smt_tab_strip_get_selected (SmtTabStrip *self)
{
  AdwTabPage *page;

  g_return_val_if_fail (SMT_IS_TAB_STRIP (self), 0);

  page = self->view != NULL ? adw_tab_view_get_selected_page (self->view) : NULL;
  return page != NULL ? adw_tab_view_get_page_position (self->view, page) : 0;
}

/**
 * smt_tab_strip_add:
 * @session: what the tab is to show
 * @select: whether to show it at once
 *
 * Adds a tab, beside the one that is selected.
 */
void
smt_tab_strip_add (SmtTabStrip *self,
                   SmtSession  *session,
                   gboolean     select)
{
  g_return_if_fail (SMT_IS_TAB_STRIP (self));
  g_return_if_fail (SMT_IS_SESSION (session));

  if (self->session == NULL)
    {
      show_session (self, session);
      return;
    }

  ensure_view (self);
  append (self, session, TRUE);
  if (select)
    adw_tab_view_set_selected_page (self->view, find_page (self, session));
}

/**
 * smt_tab_strip_replace:
 * @sessions: (element-type SmtSession): at least one
 * @selected: the place of the one to show
 *
 * Puts other tabs in the place of all there are. What was closed before cannot
 * be opened again, as it may be of another dataset.
 */
void
smt_tab_strip_replace (SmtTabStrip *self,
                       GPtrArray   *sessions,
                       guint        selected)
{
  SmtSession *session;

  g_return_if_fail (SMT_IS_TAB_STRIP (self));
  g_return_if_fail (sessions->len > 0);

  session = g_ptr_array_index (sessions, MIN (selected, sessions->len - 1));
  g_ptr_array_set_size (self->closed, 0);
  self->replacing = TRUE;
  if (sessions->len > 1)
    ensure_view (self);
  if (self->view != NULL)
    {
      int n_before = adw_tab_view_get_n_pages (self->view);

      for (guint i = 0; i < sessions->len; i++)
        append (self, g_ptr_array_index (sessions, i), FALSE);
      for (int i = 0; i < n_before; i++)
        adw_tab_view_close_page (self->view, adw_tab_view_get_nth_page (self->view, 0));
      adw_tab_view_set_selected_page (self->view, find_page (self, session));
      g_ptr_array_set_size (self->closed, 0);
    }
  self->replacing = FALSE;
  show_session (self, session);
}

static GPtrArray *
dup_sessions_for (GPtrArray   *sessions,
                  SmtLanguage *language,
                  SmtCounting  counting)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (copies, smt_session_dup_for (g_ptr_array_index (sessions, i),
                                                  language, counting));
  return copies;
}

/**
 * smt_tab_strip_set_reader:
 * @language: the language of the content
 * @counting: who counts as part of a mechanism
 *
 * Shows all tabs to a person of other habits, and those that were closed when
 * they are opened again.
 */
void
smt_tab_strip_set_reader (SmtTabStrip *self,
                          SmtLanguage *language,
                          SmtCounting  counting)
{
  g_autoptr (GPtrArray) before = smt_tab_strip_list_sessions (self);
  g_autoptr (GPtrArray) sessions = dup_sessions_for (before, language, counting);
  GPtrArray *closed = dup_sessions_for (self->closed, language, counting);

  smt_tab_strip_replace (self, sessions, smt_tab_strip_get_selected (self));
  g_ptr_array_unref (self->closed);
  self->closed = closed;
}

/**
 * smt_tab_strip_step:
 * @n_tabs: how many tabs on; below 0, back
 *
 * Selects another tab; after the last comes the first.
 */
void
smt_tab_strip_step (SmtTabStrip *self,
                    int          n_tabs)
{
  int n, now;

  g_return_if_fail (SMT_IS_TAB_STRIP (self));

  if (self->view == NULL)
    return;

  n = adw_tab_view_get_n_pages (self->view);
  now = smt_tab_strip_get_selected (self);
  adw_tab_view_set_selected_page (self->view,
                                  adw_tab_view_get_nth_page (self->view,
                                                             (now + n_tabs % n + n) % n));
}

/**
 * smt_tab_strip_close_at:
 * @position: which tab
 *
 * Closes a tab.
 *
 * Returns: %FALSE if it is the only one, which stays
 */
gboolean
smt_tab_strip_close_at (SmtTabStrip *self,
                        guint        position)
{
  int n_tabs;

  g_return_val_if_fail (SMT_IS_TAB_STRIP (self), FALSE);

  n_tabs = self->view != NULL ? adw_tab_view_get_n_pages (self->view) : 1;
  g_return_val_if_fail (position < (guint) n_tabs, TRUE);

  if (n_tabs < 2)
    return FALSE;

  adw_tab_view_close_page (self->view, adw_tab_view_get_nth_page (self->view, position));
  return TRUE;
}

/**
 * smt_tab_strip_reopen:
 *
 * Opens the tab that was closed last, as it was.
 *
 * Returns: whether there is one
 */
gboolean
smt_tab_strip_reopen (SmtTabStrip *self)
{
  g_autoptr (SmtSession) session = NULL;

  g_return_val_if_fail (SMT_IS_TAB_STRIP (self), FALSE);

  if (self->closed->len == 0)
    return FALSE;

  session = g_ptr_array_steal_index (self->closed, self->closed->len - 1);
  smt_tab_strip_add (self, session, TRUE);
  return TRUE;
}
