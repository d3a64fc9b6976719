/* pseudo-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-fixture.h"

G_BEGIN_DECLS

/**
 * PseudoCheck:
 * @labels: those that are seen
 * @where: what is shown
 *
 * A window in a language that is none.
 */
typedef struct
{
  AppFixture  app;
  GPtrArray  *labels;
  char       *where;
  guint       n_popovers;
} PseudoCheck;

void  pseudo_check_window          (PseudoCheck *self,
                                    const char  *where);
void  pseudo_check_popover         (PseudoCheck *self,
                                    GtkWidget   *popover,
                                    const char  *where,
                                    int          available);
void  pseudo_check_assert_all_seen (const char  *folder);
char *pseudo_check_count_dialogs   (const char  *folder);

G_END_DECLS
