/* dataset-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-dataset-reader.h"

G_BEGIN_DECLS

/* A document with the members that every one has, and @collections. */
#define FIXTURE_DOCUMENT(collections) \
  "{\n" \
  "  \"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"test\",\n" \
  "  \"as_of\": \"2020-12-31\",\n" \
  collections "\n" \
  "}\n"

GRand      *fixture_new_rand       (void);
guint       fixture_scale          (guint          n);
gint64      fixture_get_time       (void);
void        fixture_assert_quick   (gint64         start,
                                    double         seconds);
GFile      *fixture_write          (const char    *text,
                                    gssize         length);
void        fixture_remove         (GFile         *file);
SmtDataset *fixture_read_text      (const char    *text,
                                    SmtFaultList  *faults,
                                    GError       **error);
SmtDataset *fixture_read_valid     (const char    *text);
SmtDataset *fixture_read_bundled   (void);
void        fixture_repair         (JsonNode      *document);
char       *fixture_random_dataset (GRand         *rand);
char       *fixture_random_date    (GRand         *rand,
                                    int            first_year,
                                    int            last_year);

G_END_DECLS
