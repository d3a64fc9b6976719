/* smt-entity-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SmtEntityNamer:
 * @name: tells the id of what a widget is about, or %NULL, and in @others of what
 *   else it names; both are the caller's
 *
 * How a row says what it names, when it is asked.
 */
typedef struct
{
  char *(*name) (GtkWidget *widget,
                 GStrv     *others);
} SmtEntityNamer;

void  smt_entity_finder_set_namer (GtkWidget            *widget,
                                   const SmtEntityNamer *namer);
char *smt_entity_finder_find      (GtkWidget            *widget,
                                   double                x,
                                   double                y,
                                   GStrv                *others);

G_END_DECLS
