/* smt-rule.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-fault.h"

G_BEGIN_DECLS

/**
 * SmtRule:
 * @code: the code of the faults that break it
 * @means: what is wrong then, a sentence of English in Markdown
 * @remedy: what to do about it, the same
 *
 * One thing that a dataset must hold to. docs/validation.md lists them all.
 */
typedef struct
{
  SmtFaultCode  code;
  const char   *means;
  const char   *remedy;
} SmtRule;

const SmtRule *smt_rule_find    (SmtFaultCode  code);
GPtrArray     *smt_rule_get_all (void);

G_END_DECLS
