/* smt-support.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

/* How a value rests on one source. */
typedef enum
{
  SMT_SUPPORT_NONE,   /* it rests on others */
  SMT_SUPPORT_SHARED, /* it rests on that and on others */
  SMT_SUPPORT_ALONE   /* it rests on that alone, or needs none */
} SmtSupport;

SmtSupport smt_support_of_passages  (GPtrArray        *passages,
                                     const SmtEntity  *source,
                                     SmtSupport        otherwise);
SmtSupport smt_support_of_entity    (SmtEntity        *entity,
                                     const SmtEntity  *source);
SmtSupport smt_support_of_record    (const SmtRecord  *record,
                                     const SmtEntity  *source,
                                     SmtSupport        otherwise);
SmtSupport smt_support_of_list      (const SmtField   *field,
                                     gconstpointer     owner,
                                     const SmtEntity  *source);
SmtSupport smt_support_of_field     (SmtSupport        support,
                                     GPtrArray        *passages,
                                     const char       *field,
                                     const SmtEntity  *source);

G_END_DECLS
