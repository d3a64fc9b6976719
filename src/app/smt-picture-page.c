/* smt-picture-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window knows of its pictures: that each follows a session, has
 * something to put the focus on, and shows a date that can be changed. A
 * picture is made when it is first shown; smt-page.c says which class it is.
 */

#include "smt-picture-page.h"

G_DEFINE_INTERFACE (SmtPicturePage, smt_picture_page, GTK_TYPE_WIDGET)

static void
smt_picture_page_default_init (SmtPicturePageInterface *iface)
{
  /**
   * SmtPicturePage:compact:
   *
   * Whether the header has no room for the buttons of the history, as in a
   * narrow window; the keys work all the same.
   */
  g_object_interface_install_property (iface,
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS));
}

/**
 * smt_picture_page_set_session:
 * @session: (nullable): what to follow
 */
void
smt_picture_page_set_session (SmtPicturePage *self,
                              SmtSession     *session)
{
  g_return_if_fail (SMT_IS_PICTURE_PAGE (self));

  SMT_PICTURE_PAGE_GET_IFACE (self)->set_session (self, session);
}

/**
 * smt_picture_page_focus:
 *
 * Puts the focus on the picture, where it was last.
 */
void
smt_picture_page_focus (SmtPicturePage *self)
{
  g_return_if_fail (SMT_IS_PICTURE_PAGE (self));

  SMT_PICTURE_PAGE_GET_IFACE (self)->focus (self);
}

/**
 * smt_picture_page_focus_filter:
 *
 * Puts the focus where one types what the picture is filtered by.
 *
 * Returns: whether there is such a place
 */
gboolean
smt_picture_page_focus_filter (SmtPicturePage *self)
{
  g_return_val_if_fail (SMT_IS_PICTURE_PAGE (self), FALSE);

  if (SMT_PICTURE_PAGE_GET_IFACE (self)->focus_filter == NULL)
    return FALSE;
  SMT_PICTURE_PAGE_GET_IFACE (self)->focus_filter (self);
  return TRUE;
}

/**
 * smt_picture_page_change_date:
 *
 * Opens the date of the view for changing.
 */
void
smt_picture_page_change_date (SmtPicturePage *self)
{
  g_return_if_fail (SMT_IS_PICTURE_PAGE (self));

  SMT_PICTURE_PAGE_GET_IFACE (self)->change_date (self);
}
