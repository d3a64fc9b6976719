/* table-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the matrix, whose table is tried.
 */

#include "table-fixture.h"

#include "register-maker.h"
#include "smt-matrix-page.h"

#define SEED 1816

GtkWidget *
table_show_page (AppFixture *fixture)
{
  GtkWidget *page = g_object_new (SMT_TYPE_MATRIX_PAGE, NULL);

  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, page);
  return page;
}

GtkColumnView *
table_get_column_view (GtkWidget *page)
{
  return GTK_COLUMN_VIEW (app_find (page, GTK_TYPE_COLUMN_VIEW));
}

void
table_sort_by (GtkColumnView *column_view,
               guint          number,
               GtkSortType    order)
{
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (column_view), number);

  gtk_column_view_sort_by_column (column_view, column, order);
}

SmtMatrixRows *
table_get_rows (GtkColumnView *column_view)
{
  return SMT_MATRIX_ROWS (gtk_column_view_get_model (column_view));
}

/* With 534 organisations, of which each two of the first 512 make a row. */
void
table_set_up_many (AppFixture    *fixture,
                   gconstpointer  data)
{
  fixture->dataset = register_maker_make (register_maker_find_shape ("217x534"), SEED);
  fixture->language = smt_language_new ("en", NULL);
  fixture->session = smt_session_new (fixture->dataset, fixture->language);
}

void
table_tear_down_many (AppFixture    *fixture,
                      gconstpointer  data)
{
  app_tear_down (fixture, data);
  g_object_unref (fixture->dataset);
}

gboolean
table_is_busy (SmtMatrixRows *rows)
{
  gboolean is_busy;

  g_object_get (rows, "busy", &is_busy, NULL);
  return is_busy;
}
