/* app-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

/* A session on the bundled dataset, in English. */
typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
  SmtSession  *session;
  GtkWidget   *window;    /* or NULL */
} AppFixture;

#define APP_TEST(path, test) \
  g_test_add (path, AppFixture, NULL, app_set_up, test, app_tear_down)

void       app_init            (int             argc,
                                char          **argv);
void       app_set_up          (AppFixture     *fixture,
                                gconstpointer   data);
void       app_tear_down       (AppFixture     *fixture,
                                gconstpointer   data);
GtkApplication *app_get_application (void);
void       app_present         (AppFixture     *fixture,
                                GtkWidget      *child);
void       app_settle          (void);
void       app_do              (AppFixture     *fixture,
                                const char     *action);
gboolean   app_wait            (gboolean      (*is_true) (gpointer),
                                gpointer        data);
void       app_assert_notifies (gpointer        object,
                                const char     *property,
                                gpointer        value);
SmtEntity *app_get_entity      (AppFixture     *fixture,
                                const char     *id);
void       app_set_at          (AppFixture     *fixture,
                                const char     *text);
GtkWidget *app_find            (GtkWidget      *root,
                                GType           type);
GtkWidget *app_find_label      (GtkWidget      *root,
                                const char     *text);

G_END_DECLS
