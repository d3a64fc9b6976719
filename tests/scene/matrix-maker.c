/* matrix-maker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Datasets and views of a matrix, made at random: parties with and without a
 * region, mechanisms with and without a kind, names that several share.
 */

#include "matrix-maker.h"

#include "dataset-fixture.h"
#include "smt-core-enums.h"

static const char *const regions[] = { "035", "034", "030", "145", "039", NULL };
static const char *const kinds[] = { "summit", "forum", "organisation", NULL };
static const char *const names[] = { "Alpha", "Beta", "Gamma", "Zêta", "alpha beta" };
static const char *const role_kinds[] = { "full", "observer", "guest", "candidate" };

static const char *
pick (GRand             *rand,
      const char *const *words,
      guint              n)
{
  return words[g_rand_int_range (rand, 0, n)];
}

static void
append_entities (GString    *text,
                 GRand      *rand,
                 const char *collection,
                 gboolean    parties,
                 guint       n)
{
  g_string_append_printf (text, "\"%s\": [\n", collection);
  for (guint i = 0; i < n; i++)
    {
      const char *name = pick (rand, names, G_N_ELEMENTS (names));
      const char *region = pick (rand, regions, G_N_ELEMENTS (regions));
      const char *kind = pick (rand, kinds, G_N_ELEMENTS (kinds));

      g_string_append_printf (text, "%s{\"id\": \"%s-%u\", \"name\": \"%s %u\"",
                              i > 0 ? ",\n" : "", parties ? "p" : "m", i, name,
                              g_rand_int_range (rand, 0, MAX (n / 2, 1)));
      if (parties)
        g_string_append_printf (text, ", \"kind\": \"%s\"",
                                g_rand_int_range (rand, 0, 3) > 0 ? "state" : "organisation");
      else if (kind != NULL)
        g_string_append_printf (text, ", \"kind\": \"%s\"", kind);
      if (parties && region != NULL)
        g_string_append_printf (text, ", \"region\": \"%s\"", region);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "]");
}

static void
append_membership (GString *text,
                   GRand   *rand,
                   guint    party,
                   guint    mechanism)
{
  guint role = g_rand_int_range (rand, 0, G_N_ELEMENTS (role_kinds));
  int year = g_rand_int_range (rand, 1990, 2015);

  g_string_append_printf (text, "{\"party\": \"p-%u\", \"mechanism\": \"m-%u\","
                                " \"periods\": [{\"role\": \"r-%u\", \"since\": \"%s%d\"",
                          party, mechanism, role,
                          g_rand_int_range (rand, 0, 4) == 0 ? "../" : "", year);
  if (g_rand_int_range (rand, 0, 5) == 0)
    g_string_append_printf (text, ", \"until\": \"%d\"", year + g_rand_int_range (rand, 1, 10));
  g_string_append (text, "}]}");
}

/* The first party never is in anything. */
static void
append_memberships (GString *text,
                    GRand   *rand,
                    guint    n_parties,
                    guint    n_mechanisms,
                    double   density)
{
  const char *separator = "";

  g_string_append (text, "\"memberships\": [\n");
  for (guint i = 1; i < n_parties; i++)
    for (guint j = 0; j < n_mechanisms; j++)
      if (g_rand_double (rand) < density)
        {
          g_string_append (text, separator);
          append_membership (text, rand, i, j);
          separator = ",\n";
        }
  g_string_append (text, "]");
}

/* Returns: (transfer full): a dataset of that size, in which each party is in
 * a mechanism with a chance of @density */
SmtDataset *
matrix_maker_make (GRand  *rand,
                   guint   n_parties,
                   guint   n_mechanisms,
                   double  density)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *document = NULL;

  g_string_append (text, "\"roles\": [");
  for (guint i = 0; i < G_N_ELEMENTS (role_kinds); i++)
    g_string_append_printf (text, "%s{\"id\": \"r-%u\", \"name\": \"R\", \"kind\": \"%s\"}",
                            i > 0 ? ", " : "", i, role_kinds[i]);
  g_string_append (text, "],\n");
  append_entities (text, rand, "parties", TRUE, n_parties);
  g_string_append (text, ",\n");
  append_entities (text, rand, "mechanisms", FALSE, n_mechanisms);
  g_string_append (text, ",\n");
  append_memberships (text, rand, n_parties, n_mechanisms, density);
  document = g_strconcat ("{\"format\": \"summitry-dataset\", \"version\": 1,"
                          " \"id\": \"test\", \"as_of\": \"2020-12-31\",\n",
                          text->str, "}\n", NULL);
  return fixture_read_valid (document);
}

SmtLanguage *
matrix_maker_get_english (void)
{
  static SmtLanguage *language = NULL;

  if (language == NULL)
    language = smt_language_new ("en", NULL);
  return language;
}

SmtMatrixScene *
matrix_maker_scene (SmtDataset *dataset,
                    SmtView    *view)
{
  return smt_matrix_scene_new (dataset, NULL, view, matrix_maker_get_english ());
}

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

static SmtOrder
pick_order (GRand *rand)
{
  return g_rand_int_range (rand, SMT_ORDER_FILE, SMT_ORDER_SIMILARITY + 1);
}

/* Some of @words, in an order of their own; @chosen has room for all. */
static void
choose (GRand             *rand,
        const char *const *words,
        guint              n,
        const char       **chosen)
{
  guint n_chosen = g_rand_int_range (rand, 0, n + 1);

  for (guint i = 0; i < n_chosen; i++)
    chosen[i] = pick (rand, words, n);
  chosen[n_chosen] = NULL;
}

/* Returns: (transfer full): a view of a matrix, with orders, bands and filters
 * as chance will have them */
SmtView *
matrix_maker_view (GRand *rand)
{
  static const char *const bands[] = {
    "region:035", "region:034", "region:none", "kind:forum", "kind:summit", "kind:none"
  };
  static const char *const ids[] = { "p-3", "p-1", "m-2", "p-7", "m-0", "no-such-id", "p-3" };
  static const char *const filters[] = { "142", "035", "none", "039" };
  static const char *const roles[] = { "full", "r-1", "observer", "guest", "candidate" };
  static const char *const texts[] = { "zeta", "ALPHA", "beta 1", "m-1", "nothing" };
  static const char *const signs[] = { "not-stated", "not-existing", "blank", "unknown", "none" };
  static const char *const terms[] = { "m-0", "m-1", "m-4", "no-such-id" };
  const char *chosen[G_N_ELEMENTS (ids) + 1];
  const char *out[G_N_ELEMENTS (terms) + 1];
  SmtView *view = smt_view_new ();
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (smt_day_from_civil (g_rand_int_range (rand, 1985, 2025),
                                                                 1, 1));

  take (&view, smt_view_with_page (view, SMT_PAGE_MATRIX));
  take (&view, smt_view_with_at (view, at));
  take (&view, smt_view_with_order (view, pick_order (rand)));
  take (&view, smt_view_with_mechanism_order (view, pick_order (rand)));
  choose (rand, ids, G_N_ELEMENTS (ids), chosen);
  take (&view, smt_view_with_party_sequence (view, chosen));
  choose (rand, ids, G_N_ELEMENTS (ids), chosen);
  take (&view, smt_view_with_mechanism_sequence (view, chosen));
  take (&view, smt_view_with_by_region (view, g_rand_boolean (rand)));
  take (&view, smt_view_with_by_kind (view, g_rand_boolean (rand)));
  choose (rand, bands, G_N_ELEMENTS (bands), chosen);
  take (&view, smt_view_with_collapsed (view, chosen));
  take (&view, smt_view_with_transposed (view, g_rand_boolean (rand)));
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      choose (rand, filters, G_N_ELEMENTS (filters), chosen);
      take (&view, smt_view_with_regions (view, chosen));
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      choose (rand, roles, G_N_ELEMENTS (roles), chosen);
      take (&view, smt_view_with_roles (view, chosen));
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      choose (rand, signs, 3 + g_rand_int_range (rand, 0, 3), chosen);
      take (&view, smt_view_with_signs (view, chosen));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      choose (rand, terms, 2, chosen);
      choose (rand, terms, G_N_ELEMENTS (terms), out);
      take (&view, smt_view_with_sets (view, chosen, out));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    take (&view, smt_view_with_at_least (view, g_rand_int_range (rand, 0, 4)));
  if (g_rand_int_range (rand, 0, 3) == 0)
    take (&view, smt_view_with_text (view, pick (rand, texts, G_N_ELEMENTS (texts))));
  return view;
}
