/* dataset-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dataset-fixture.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* Datasets for the tests: texts that go through a file and the reader as a
 * person's would, and texts made at random that the reader accepts. */

#define SEED 20260101

/* One seed for all runs, so that what fails once fails again. */
GRand *
fixture_new_rand (void)
{
  g_test_message ("random numbers from seed %u", SEED);
  return g_rand_new_with_seed (SEED);
}

#ifdef __SANITIZE_ADDRESS__
#define SLOWNESS 30
#else
#define SLOWNESS 1
#endif

/* How many times slower a tool makes all. Of those that the program cannot see
 * itself, such as valgrind, SUMMITRY_TEST_SLOWNESS says it. */
static guint
get_slowness (void)
{
  const char *text = g_getenv ("SUMMITRY_TEST_SLOWNESS");

  return text != NULL ? MAX (g_ascii_strtoull (text, NULL, 10), 1) : SLOWNESS;
}

/* How many of something large a test should make: fewer where all is slow. */
guint
fixture_scale (guint n)
{
  return get_slowness () > 1 ? n / 10 : n;
}

/* The processor's time that was spent, in µs: what else a machine does is none
 * of a test's business. */
gint64
fixture_get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Asserts that no more than @seconds were spent since @start, which is of
 * fixture_get_time(). */
void
fixture_assert_quick (gint64 start,
                      double seconds)
{
  g_assert_cmpint (fixture_get_time () - start, <,
                   (gint64) (seconds * get_slowness () * G_USEC_PER_SEC));
}

/* Writes a text to a file of its own, to be removed by fixture_remove(). */
GFile *
fixture_write (const char *text,
               gssize      length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("summitry-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  close (descriptor);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

void
fixture_remove (GFile *file)
{
  g_assert_cmpint (unlink (g_file_peek_path (file)), ==, 0);
  g_object_unref (file);
}

SmtDataset *
fixture_read_text (const char    *text,
                   SmtFaultList  *faults,
                   GError       **error)
{
  GFile *file = fixture_write (text, -1);
  SmtDataset *dataset = smt_dataset_read_file (file, faults, NULL, error);

  fixture_remove (file);
  return dataset;
}

SmtDataset *
fixture_read_valid (const char *text)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  SmtDataset *dataset = fixture_read_text (text, faults, &error);

  if (error != NULL)
    g_test_message ("%s", text);
  g_assert_no_error (error);
  g_assert_true (SMT_IS_DATASET (dataset));
  return dataset;
}

SmtDataset *
fixture_read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  SmtDataset *dataset = smt_dataset_read_file (file, faults, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

/* Makes a dataset at random valid: whatever value is at fault is taken out,
 * until there is none. What a required value was taken from goes with it in
 * the next round. So the makers of random datasets need not know the rules. */

#define MAX_ROUNDS 12

static char *
unescape (const char *token)
{
  g_auto (GStrv) slashes = g_strsplit (token, "~1", -1);
  g_autofree char *joined = g_strjoinv ("/", slashes);
  g_auto (GStrv) tildes = g_strsplit (joined, "~0", -1);

  return g_strjoinv ("~", tildes);
}

static JsonNode *
step_into (JsonNode   *node,
           const char *token)
{
  g_autofree char *name = unescape (token);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), name);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_element (json_node_get_array (node), atoi (name));
  return NULL;
}

/* The only element of a list goes with the list, unless that is a collection. */
static void
take_out (JsonNode   *document,
          const char *pointer)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  guint n = g_strv_length (tokens);
  g_autofree char *last = NULL;
  JsonNode *outer = NULL, *node = document;

  /* The first token is what stands before the first slash: nothing. */
  g_assert_cmpint (n, >, 1);
  for (guint i = 1; i + 1 < n; i++)
    {
      outer = node;
      node = step_into (node, tokens[i]);
    }
  if (node == NULL)
    return;

  last = unescape (tokens[n - 1]);
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_remove_member (json_node_get_object (node), last);
  else if (n > 3 && json_array_get_length (json_node_get_array (node)) == 1)
    json_object_remove_member (json_node_get_object (outer), tokens[n - 2]);
  else
    json_array_remove_element (json_node_get_array (node), atoi (last));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  SmtFault *one = *(SmtFault **) a, *other = *(SmtFault **) b;
  guint first = smt_fault_get_column (one), second = smt_fault_get_column (other);

  if (smt_fault_get_line (one) != smt_fault_get_line (other))
    return smt_fault_get_line (one) < smt_fault_get_line (other) ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* From the last to the first, as a list closes up behind what goes. */
static void
take_out_all (JsonNode     *document,
              SmtFaultList *faults)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  const char *before = "";

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (G_LIST_MODEL (faults), i));
  g_ptr_array_sort (sorted, compare_places);
  for (guint i = sorted->len; i > 0; i--)
    {
      const char *pointer = smt_fault_get_pointer (g_ptr_array_index (sorted, i - 1));

      if (!g_str_equal (pointer, before))
        take_out (document, pointer);
      before = pointer;
    }
}

/**
 * fixture_repair:
 * @document: a document; valid, or at fault in some of its values
 *
 * Takes out what is at fault.
 */
void
fixture_repair (JsonNode *document)
{
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
      g_autofree char *text = json_to_string (document, FALSE);
      g_autoptr (SmtDataset) dataset = fixture_read_text (text, faults, NULL);

      if (dataset != NULL)
        return;
      take_out_all (document, faults);
    }

  g_error ("a dataset at random is at fault however much is taken out");
}

static char *
repair_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) document = json_from_string (text, &error);

  g_assert_no_error (error);
  fixture_repair (document);
  return json_to_string (document, TRUE);
}

static char *
random_plain_date (GRand *rand,
                   int    first_year,
                   int    last_year)
{
  int year = g_rand_int_range (rand, first_year, last_year + 1);
  int month = g_rand_int_range (rand, 1, 13);
  int day = g_rand_int_range (rand, 1, 29);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      return g_strdup_printf ("%04d", year);
    case 1:
      return g_strdup_printf ("%04d~", year);
    case 2:
      return g_strdup_printf ("%04d-%02d", year, month);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

/**
 * fixture_random_date:
 *
 * Returns: a date, or an interval that bounds one, between two years; a year
 *   beyond them only where an interval is open
 */
char *
fixture_random_date (GRand *rand,
                     int    first_year,
                     int    last_year)
{
  g_autofree char *one = random_plain_date (rand, first_year, last_year);
  int year;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return g_strconcat ("../", one, NULL);
    case 1:
      return g_strconcat (one, "/..", NULL);
    case 2:
      year = g_rand_int_range (rand, first_year, last_year + 1);
      return g_strdup_printf ("%d/%d", year,
                              g_rand_int_range (rand, year, last_year + 1));
    default:
      return g_steal_pointer (&one);
    }
}

/* The dataset that is being made. */
typedef struct
{
  GRand   *rand;
  GString *text;
  guint    n_roles;
  guint    n_mechanisms;
  guint    n_parties;
  int      founded[8];  /* year; 0: not stated */
  guint64  listed[8];   /* roles that the mechanism lists; 0: it does not */
} Maker;

static gboolean
chance (Maker *self,
        int    one_in)
{
  return g_rand_int_range (self->rand, 0, one_in) == 0;
}

static guint
below (Maker *self,
       guint  n)
{
  return g_rand_int_range (self->rand, 0, n);
}

static void
begin_collection (Maker      *self,
                  const char *name)
{
  g_string_append_printf (self->text, ",\n\"%s\": [\n", name);
}

static void
end_collection (Maker *self)
{
  /* The separator after the last item. */
  if (g_str_has_suffix (self->text->str, ",\n"))
    g_string_truncate (self->text, self->text->len - 2);
  g_string_append (self->text, "\n]");
}

static void
append_date (Maker      *self,
             const char *field,
             const char *date)
{
  g_string_append_printf (self->text, ", \"%s\": \"%s\"", field, date);
}

static void
append_roles (Maker   *self,
              guint64  roles)
{
  const char *separator = "";

  g_string_append (self->text, ", \"roles\": [");
  for (guint i = 0; i < self->n_roles; i++)
    if (roles & ((guint64) 1 << i))
      {
        g_string_append_printf (self->text, "%s\"role-%u\"", separator, i);
        separator = ", ";
      }
  g_string_append (self->text, "]");
}

static guint64
random_roles (Maker   *self,
              guint64  among)
{
  guint64 roles = 0;

  if (among == 0)
    among = ((guint64) 1 << self->n_roles) - 1;
  while (roles == 0)
    roles = g_rand_int (self->rand) & among;
  return roles;
}

static void
append_facts (Maker *self,
              guint  mechanism)
{
  self->founded[mechanism] = chance (self, 3) ? 0 : 1990 + (int) below (self, 15);
  self->listed[mechanism] = chance (self, 2) ? random_roles (self, 0) : 0;
  if (self->founded[mechanism] != 0)
    g_string_append_printf (self->text, ", \"founded\": {\"date\": \"%d%s\"}",
                            self->founded[mechanism],
                            chance (self, 2) ? "-07-01" : "");
  if (chance (self, 4))
    append_date (self, "dissolved", "2016-05");
  if (self->listed[mechanism] != 0)
    append_roles (self, self->listed[mechanism]);
}

static void
append_roles_and_sources (Maker *self)
{
  static const char *kinds[] = {
    "full", "associate", "partner", "observer", "guest", "suspended",
    "candidate", "former", "unknown", "not-stated"
  };

  begin_collection (self, "roles");
  for (guint i = 0; i < self->n_roles; i++)
    g_string_append_printf (self->text,
                            "{\"id\": \"role-%u\", \"name\": \"Role\", \"kind\": \"%s\"},\n",
                            i, kinds[below (self, G_N_ELEMENTS (kinds))]);
  end_collection (self);
  begin_collection (self, "sources");
  for (guint i = 0; i < 2; i++)
    g_string_append_printf (self->text,
                            "{\"id\": \"source-%u\", \"name\": \"Source\"},\n", i);
  end_collection (self);
}

/* The first party is a mechanism too, and has the last number among these. */
static void
append_mechanisms_and_parties (Maker *self)
{
  begin_collection (self, "mechanisms");
  for (guint i = 0; i + 1 < self->n_mechanisms; i++)
    {
      g_string_append_printf (self->text, "{\"id\": \"mechanism-%u\", \"name\": \"M\"", i);
      append_facts (self, i);
      g_string_append (self->text, "},\n");
    }
  end_collection (self);

  begin_collection (self, "parties");
  for (guint i = 0; i < self->n_parties; i++)
    {
      g_string_append_printf (self->text,
                              "{\"id\": \"party-%u\", \"name\": \"P\", \"kind\": \"state\"", i);
      if (chance (self, 6))
        append_date (self, "since", "2002-05");
      if (chance (self, 8))
        append_date (self, "until", "2015-03-02");
      if (i == 0)
        {
          g_string_append (self->text, ", \"mechanism\": {\"number\": 1");
          append_facts (self, self->n_mechanisms - 1);
          g_string_append (self->text, "}");
        }
      g_string_append (self->text, "},\n");
    }
  end_collection (self);
}

/* @subject is the field without which a source only helps to date. */
static void
append_passages (Maker      *self,
                 const char *subject)
{
  if (chance (self, 3))
    return;

  g_string_append_printf (self->text, ", \"passages\": [{\"source\": \"source-%u\"", below (self, 2));
  if (chance (self, 3))
    {
      g_autofree char *since = fixture_random_date (self->rand, 1990, 2020);

      append_date (self, "since", since);
    }
  if (chance (self, 4))
    {
      g_autofree char *until = fixture_random_date (self->rand, 1990, 2020);

      append_date (self, "until", until);
    }
  if (chance (self, 3))
    g_string_append_printf (self->text, ", \"fields\": [\"%s\", \"%s\"]",
                            chance (self, 2) ? subject : "basis", chance (self, 2) ? "since" : "until");
  g_string_append (self->text, "}]");
}

/* A period begins before a year that it ends after, so that it is valid
 * whatever forms its dates have. */
static void
append_period (Maker *self,
               guint  mechanism)
{
  int middle = 2005 + (int) below (self, 10);
  guint64 listed = self->listed[mechanism];
  guint role;

  do
    role = below (self, self->n_roles);
  while (listed != 0 && !(listed & ((guint64) 1 << role)));

  g_string_append_printf (self->text, "{\"role\": \"role-%u\"", role);
  if (!chance (self, 5))
    {
      g_autofree char *since =
        fixture_random_date (self->rand, MAX (self->founded[mechanism] + 1, 1990), middle);

      append_date (self, "since", since);
    }
  if (chance (self, 2))
    {
      g_autofree char *until = fixture_random_date (self->rand, middle + 1, 2024);

      append_date (self, "until", until);
    }
  append_passages (self, "role");
  g_string_append (self->text, "}");
}

static void
append_mechanism_id (Maker *self,
                     guint  mechanism)
{
  if (mechanism + 1 == self->n_mechanisms)
    g_string_append (self->text, "\"mechanism\": \"party-0\"");
  else
    g_string_append_printf (self->text, "\"mechanism\": \"mechanism-%u\"", mechanism);
}

static void
append_memberships (Maker *self)
{
  begin_collection (self, "memberships");
  for (guint party = 0; party < self->n_parties; party++)
    for (guint mechanism = 0; mechanism < self->n_mechanisms; mechanism++)
      {
        guint n = chance (self, 3) ? 0 : 1 + below (self, 4);

        if (n == 0)
          continue;
        g_string_append_printf (self->text, "{\"party\": \"party-%u\", ", party);
        append_mechanism_id (self, mechanism);
        g_string_append (self->text, ", \"periods\": [");
        for (guint i = 0; i < n; i++)
          {
            g_string_append (self->text, i > 0 ? ", " : "");
            append_period (self, mechanism);
          }
        g_string_append (self->text, "]},\n");
      }
  end_collection (self);
}

static void
append_rosters (Maker *self)
{
  guint n = below (self, 2 * self->n_mechanisms);

  begin_collection (self, "rosters");
  for (guint i = 0; i < n; i++)
    {
      guint mechanism = below (self, self->n_mechanisms);
      g_autofree char *since = fixture_random_date (self->rand, 1990, 2010);

      g_string_append_printf (self->text, "{\"id\": \"roster-%u\", ", i);
      append_mechanism_id (self, mechanism);
      append_roles (self, random_roles (self, self->listed[mechanism]) |
                          random_roles (self, self->listed[mechanism]));
      append_date (self, "since", since);
      if (chance (self, 2))
        append_date (self, "until", chance (self, 2) ? "2018" : "2011-02-03");
      append_passages (self, "roles");
      g_string_append (self->text, "},\n");
    }
  end_collection (self);
}

/**
 * fixture_random_dataset:
 *
 * Returns: the text of a dataset in which parties hold roles over periods of
 *   all forms, in mechanisms with and without rosters; what would be at fault
 *   was taken out
 */
char *
fixture_random_dataset (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Maker self = { .rand = rand, .text = text };

  self.n_roles = g_rand_int_range (rand, 1, 9);
  self.n_mechanisms = g_rand_int_range (rand, 2, 6);
  /* Around 64 a set takes a second word. */
  self.n_parties = chance (&self, 10) ? (guint) g_rand_int_range (rand, 62, 67)
                                     : (guint) g_rand_int_range (rand, 1, 12);
  g_string_append (self.text,
                   "{\"format\": \"summitry-dataset\", \"version\": 1, "
                   "\"id\": \"random\", \"as_of\": \"2019\"");
  append_roles_and_sources (&self);
  append_mechanisms_and_parties (&self);
  append_memberships (&self);
  append_rosters (&self);
  g_string_append (self.text, "\n}\n");
  return repair_text (text->str);
}
