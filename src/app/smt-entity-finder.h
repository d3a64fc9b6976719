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
 * @name: (nullable): tells the id of what a widget is about, or %NULL, and in
 *   @others of what else it names; both are the caller's
 * @link: (nullable): tells the link of the view that it leads to, or %NULL, and
 *   in @title what that is called; both are the caller's
 *
 * How a row says what it names, when it is asked.
 */
typedef struct
{
  char *(*name) (GtkWidget *widget,
                 GStrv     *others);
  char *(*link) (GtkWidget *widget,
                 char     **title);
} SmtEntityNamer;

void  smt_entity_finder_set_namer (GtkWidget            *widget,
                                   const SmtEntityNamer *namer);
char *smt_entity_finder_find      (GtkWidget            *widget,
                                   double                x,
                                   double                y,
                                   GStrv                *others);
char *smt_entity_finder_find_link (GtkWidget            *widget,
                                   double                x,
                                   double                y,
                                   char                **title);

G_END_DECLS
