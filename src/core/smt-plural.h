/* smt-plural.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtPlural:
 *
 * The rule by which a catalog's language chooses among its plural forms: the
 * value of a `Plural-Forms` header. Immutable.
 */
typedef struct _SmtPlural SmtPlural;

SmtPlural *smt_plural_new         (const char       *rule,
                                   GError          **error);
void       smt_plural_free        (SmtPlural        *self);
guint      smt_plural_get_n_forms (const SmtPlural  *self);
guint      smt_plural_get_form    (const SmtPlural  *self,
                                   gulong            n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtPlural, smt_plural_free)

G_END_DECLS
