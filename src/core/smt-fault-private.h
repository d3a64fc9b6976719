/* smt-fault-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-fault.h"

G_BEGIN_DECLS

/* Written by the list that makes faults, read-only afterwards. */
struct _SmtFault
{
  GObject parent_instance;

  SmtFaultCode code;
  char        *file;
  guint        line;   /* 0: the fault is of the file as a whole */
  guint        column;
  char        *pointer;
  char        *found;
  char        *expected;
  char        *suggestion;
};

G_END_DECLS
