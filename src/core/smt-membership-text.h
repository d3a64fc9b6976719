/* smt-membership-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-edtf.h"

G_BEGIN_DECLS

#define SMT_TYPE_MEMBERSHIP_TEXT (smt_membership_text_get_type ())

/* A membership as it stands in a file: immutable. */
G_DECLARE_FINAL_TYPE (SmtMembershipText, smt_membership_text, SMT, MEMBERSHIP_TEXT, GObject)

SmtMembershipText *smt_membership_text_find        (GFile              *origin,
                                                    const char         *id,
                                                    GCancellable       *cancellable,
                                                    GError            **error);
SmtMembershipText *smt_membership_text_copy_to     (SmtMembershipText  *self,
                                                    GFile              *file,
                                                    const SmtEdtf      *as_of,
                                                    GCancellable       *cancellable,
                                                    GError            **error);
GFile             *smt_membership_text_get_file    (SmtMembershipText  *self);
gboolean           smt_membership_text_is_copy     (SmtMembershipText  *self);
GBytes            *smt_membership_text_get_before  (SmtMembershipText  *self);
guint              smt_membership_text_get_index   (SmtMembershipText  *self);
GPtrArray         *smt_membership_text_get_periods (SmtMembershipText  *self);
GBytes            *smt_membership_text_write       (SmtMembershipText  *self,
                                                    GPtrArray          *periods);

G_END_DECLS
