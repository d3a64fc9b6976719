/* smt-shortcut.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"

G_BEGIN_DECLS

/**
 * SmtShortcut:
 * @group: what it is listed under, a message of the catalogs
 * @title: what the command does, likewise
 * @action: the command, by its detailed name
 * @accelerators: (array zero-terminated=1): its keys, as GTK writes them
 *
 * A command of the window that has a key.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accelerators[4];
} SmtShortcut;

const SmtShortcut *smt_shortcut_get_all      (guint       *n_shortcuts);
const SmtShortcut *smt_shortcut_find         (const char  *action);
char              *smt_shortcut_dup_keys     (const char  *accelerator,
                                              SmtLanguage *language);

G_END_DECLS
