/* smt-membership-copy.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-edtf.h"
#include "smt-json-text.h"

G_BEGIN_DECLS

char *smt_membership_copy_dup_object (SmtJsonText   *text,
                                      gsize          start);
char *smt_membership_copy_dup_new    (const char    *object,
                                      const SmtEdtf *as_of);
char *smt_membership_copy_dup_with   (SmtJsonText   *text,
                                      GArray        *pieces,
                                      const char    *object);

G_END_DECLS
