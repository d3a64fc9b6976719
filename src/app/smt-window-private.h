/* smt-window-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity-page.h"
#include "smt-list-page.h"
#include "smt-picture-page.h"
#include "smt-places.h"
#include "smt-tab-strip.h"
#include "smt-window.h"

G_BEGIN_DECLS

/* What the files of the window share. */
struct _SmtWindow
{
  AdwApplicationWindow parent_instance;

  SmtSession             *session;        /* of the tab that is shown */
  gboolean                organisations;  /* as last notified */
  char                   *according_to;   /* as last notified, or NULL */
  char                   *beside;         /* likewise */
  guint                   zoom;           /* percent */
  gboolean                hides_places;

  AdwBreakpoint          *middle_breakpoint;
  AdwBreakpoint          *narrow_breakpoint;
  AdwToastOverlay        *toast_overlay;
  AdwNavigationSplitView *outer_view;
  AdwNavigationSplitView *inner_view;
  AdwNavigationPage      *content_page;
  SmtPlaces              *places;
  GtkStack               *stack;
  SmtTabStrip            *tab_strip;
  SmtListPage            *list_page;
  SmtEntityPage          *entity_page;
  GHashTable             *pictures;       /* SmtPicturePage by page, once shown */
  GtkMenuButton          *menu_button;
  GMenuModel             *primary_menu;
  GMenu                  *undo_section;
  GMenu                  *recent_section;
  GMenu                  *sources_section;
  GMenu                  *beside_section;
  JsonNode               *pending;        /* (nullable): what it is to show */
};

void            smt_window_install_actions     (GtkWidgetClass *widget_class);
void            smt_window_install_tab_actions (GtkWidgetClass *widget_class);
void            smt_window_install_look        (GtkWidgetClass *widget_class);
void            smt_window_install_file_actions (GtkWidgetClass *widget_class);
void            smt_window_install_bookmark_actions (GtkWidgetClass *widget_class);
void            smt_window_install_language_actions (GtkWidgetClass *widget_class);
const char     *smt_window_get_beside          (SmtWindow      *self);
void            smt_window_set_beside          (SmtWindow      *self,
                                                const char     *tag);
void            smt_window_fill_languages      (SmtWindow      *self);
void            smt_window_install_export_actions (GtkWidgetClass *widget_class);
void            smt_window_update_export       (SmtWindow      *self);
GPtrArray      *smt_window_list_exhibits       (SmtWindow      *self);
GPtrArray      *smt_window_list_printed        (SmtWindow      *self);
void            smt_window_accept_files        (SmtWindow      *self);
void            smt_window_show_list           (SmtWindow      *self);
void            smt_window_show_detail         (SmtWindow      *self);
SmtPicturePage *smt_window_get_picture         (SmtWindow      *self);
gboolean        smt_window_ask_dialog          (SmtWindow      *self,
                                                const char     *action);
void            smt_window_touch               (SmtWindow      *self);
void            smt_window_add_scroll          (SmtWindow      *self,
                                                JsonBuilder    *builder);
void            smt_window_restore_scroll      (SmtWindow      *self,
                                                JsonObject     *object);
void            smt_window_update_look         (SmtWindow      *self);
void            smt_window_set_hides_places    (SmtWindow      *self,
                                                gboolean        hides_places);
void            smt_window_set_zoom            (SmtWindow      *self,
                                                guint           zoom);

G_END_DECLS
