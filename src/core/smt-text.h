/* smt-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SMT_TYPE_TEXT (smt_text_get_type ())

/**
 * SmtText:
 *
 * Words of a dataset: a map from BCP 47 language tag to string, with the
 * context under which the content catalogs translate it. Immutable once its
 * dataset is loaded, and reference-counted.
 */
typedef struct _SmtText SmtText;

GType        smt_text_get_type    (void) G_GNUC_CONST;
SmtText     *smt_text_new         (const char    *english);
SmtText     *smt_text_new_at      (const char    *english,
                                   char          *owner,
                                   const char    *path);
SmtText     *smt_text_ref         (SmtText       *self);
void         smt_text_unref       (SmtText       *self);
void         smt_text_set         (SmtText       *self,
                                   const char    *tag,
                                   const char    *string);
char        *smt_text_dup_context (const SmtText *self);
const char  *smt_text_get_path    (const SmtText *self);
const char  *smt_text_get         (const SmtText *self,
                                   const char    *tag);
const char  *smt_text_get_english (const SmtText *self);
guint        smt_text_get_n_tags  (const SmtText *self);
const char  *smt_text_get_nth     (const SmtText *self,
                                   guint          position,
                                   const char   **tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtText, smt_text_unref)

G_END_DECLS
