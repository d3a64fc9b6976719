/* test-region.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which region lies in which. */

#include "smt-region.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/contains", test_contains);

  return g_test_run ();
}
