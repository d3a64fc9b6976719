/* test-region.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which region lies in which. */

#include "smt-region.h"

#include <unicode/uregion.h>

#include "dataset-fixture.h"
#include "smt-party.h"

static void
test_contains (void)
{
  static const struct
  {
    const char *outer;
    const char *inner;
    gboolean    contains;
  } cases[] = {
    { "035", "035", TRUE },
    { "142", "035", TRUE },   /* Asia, Southeast Asia */
    { "001", "035", TRUE },   /* the world */
    { "035", "142", FALSE },
    { "150", "035", FALSE },  /* Europe */
    { "009", "053", TRUE },   /* Oceania, Australasia */
    { "999", "999", TRUE },
    { "999", "035", FALSE },
    { "142", "999", FALSE },
    { "none", "035", FALSE },
    { "", "035", FALSE },
    { "14", "035", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (smt_region_contains (cases[i].outer, cases[i].inner), ==,
                       cases[i].contains);
    }
}

/* The bundled dataset cites UN M49 for the region of each state, and ISO 3166-1
 * for its code: what ICU has of both says the same. */
static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  GListModel *parties = smt_dataset_get_list (dataset, SMT_ENTITY_PARTY);
  guint n_states = 0;

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtParty) party = g_list_model_get_item (parties, i);
      const char *code = smt_party_get_code (party);
      const URegion *country, *region;
      UErrorCode status = U_ZERO_ERROR;

      if (code == NULL)
        continue;
      g_test_message ("%s", code);
      country = uregion_getRegionFromCode (code, &status);
      g_assert_true (U_SUCCESS (status));
      region = uregion_getContainingRegionOfType (country, URGN_SUBCONTINENT);
      g_assert_nonnull (region);
      g_assert_cmpint (uregion_getNumericCode (region), ==,
                       g_ascii_strtoll (smt_party_get_region (party), NULL, 10));
      n_states++;
    }
  g_assert_cmpuint (n_states, >, 40);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/contains", test_contains);
  g_test_add_func ("/region/bundled", test_bundled);

  return g_test_run ();
}
