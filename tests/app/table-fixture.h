/* table-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-fixture.h"
#include "smt-matrix-rows.h"

G_BEGIN_DECLS

GtkWidget     *table_show_page       (AppFixture    *fixture);
GtkColumnView *table_get_column_view (GtkWidget     *page);
SmtMatrixRows *table_get_rows        (GtkColumnView *column_view);
void           table_sort_by         (GtkColumnView *column_view,
                                      guint          number,
                                      GtkSortType    order);
gboolean       table_is_busy         (SmtMatrixRows *rows);
void           table_set_up_many     (AppFixture    *fixture,
                                      gconstpointer  data);
void           table_tear_down_many  (AppFixture    *fixture,
                                      gconstpointer  data);

G_END_DECLS
