/* smt-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-error.h"

G_DEFINE_QUARK (smt-error-quark, smt_error)
