/* smt-bitset.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtBitset:
 *
 * A set of the whole numbers below a size that is fixed when it is made. A
 * caller's own value: no locks, no reference count.
 */
typedef struct _SmtBitset SmtBitset;

SmtBitset *smt_bitset_new      (guint            size);
SmtBitset *smt_bitset_copy     (const SmtBitset *self);
void       smt_bitset_free     (SmtBitset       *self);
guint      smt_bitset_get_size (const SmtBitset *self);
gboolean   smt_bitset_contains (const SmtBitset *self,
                                guint            number);
void       smt_bitset_add      (SmtBitset       *self,
                                guint            number);
void       smt_bitset_fill     (SmtBitset       *self);
void       smt_bitset_clear    (SmtBitset       *self);
void       smt_bitset_union    (SmtBitset       *self,
                                const SmtBitset *other);
void       smt_bitset_intersect (SmtBitset      *self,
                                const SmtBitset *other);
void       smt_bitset_subtract (SmtBitset       *self,
                                const SmtBitset *other);
guint      smt_bitset_count    (const SmtBitset *self);
guint      smt_bitset_count_common (const SmtBitset *self,
                                const SmtBitset *other);
gboolean   smt_bitset_equal    (const SmtBitset *self,
                                const SmtBitset *other);
guint      smt_bitset_hash     (const SmtBitset *self);
gboolean   smt_bitset_next     (const SmtBitset *self,
                                guint           *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtBitset, smt_bitset_free)

G_END_DECLS
