/* smt-picture-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_PICTURE_PAGE (smt_picture_page_get_type ())

/* A place of the window that takes the room of list and page together. */
G_DECLARE_INTERFACE (SmtPicturePage, smt_picture_page, SMT, PICTURE_PAGE, GtkWidget)

struct _SmtPicturePageInterface
{
  GTypeInterface parent_interface;

  void (*set_session)  (SmtPicturePage *self,
                        SmtSession     *session);
  void (*focus)        (SmtPicturePage *self);
  void (*focus_filter) (SmtPicturePage *self);
  void (*change_date)  (SmtPicturePage *self);
};

void     smt_picture_page_set_session  (SmtPicturePage *self,
                                        SmtSession     *session);
void     smt_picture_page_focus        (SmtPicturePage *self);
gboolean smt_picture_page_focus_filter (SmtPicturePage *self);
void     smt_picture_page_change_date  (SmtPicturePage *self);

G_END_DECLS
