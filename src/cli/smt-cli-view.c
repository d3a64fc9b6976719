/* smt-cli-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view that a command line asks for: the same value that a window would
 * hold to show it. What a view cannot say (set expressions, the filters of
 * listings) stays with the options.
 */

#include "smt-cli-options.h"

#include <string.h>

#include "smt-cli.h"
#include "smt-core-enums.h"
#include "smt-view-page.h"

static SmtPage
get_page (const SmtCliOptions *options)
{
  const SmtCommand *command = smt_cli_options_get_command (options);
  SmtEntityType type;
  SmtPage page;

  if (g_str_equal (command->name, "matrix"))
    return SMT_PAGE_MATRIX;
  if (command == &smt_command_timeline)
    return SMT_PAGE_TIMELINE;
  if (command == &smt_command_compare)
    return SMT_PAGE_COMPARE;
  if (g_str_equal (command->name, "query") || g_str_equal (command->name, "memberships"))
    return SMT_PAGE_PARTIES;
  if (g_str_equal (command->name, "list") &&
      smt_entity_type_from_collection (smt_cli_options_get_arguments (options)[0], &type) &&
      smt_page_find_for_type (type, &page))
    return page;

  return SMT_PAGE_MECHANISMS;
}

/* Puts the order that an option asks for into @order. */
static void
read_order (const SmtCliOptions *options,
            const char          *name,
            SmtOrder            *order)
{
  const char *key = smt_cli_options_get (options, name);
  g_autoptr (GEnumClass) words = g_type_class_ref (SMT_TYPE_ORDER);

  if (key != NULL)
    *order = g_enum_get_value_by_nick (words, key)->value;
}

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

/* An id that there is not stays in the view, for the command to complain of. */
static void
take_entity (SmtView             **view,
             const SmtCliOptions  *options,
             SmtDataset           *dataset)
{
  const char *id = smt_cli_options_get_arguments (options)[0];
  SmtEntity *entity;

  if (!smt_cli_options_get_command (options)->opens_entity)
    return;

  entity = dataset != NULL ? smt_dataset_lookup (dataset, id) : NULL;
  take (view, entity != NULL ? smt_view_with_open_entity (*view, entity)
                             : smt_view_with_entity (*view, id));
}

/* Options speak of rows and columns, a view of parties and mechanisms. */
static void
take_orders (SmtView             **view,
             const SmtCliOptions  *options)
{
  gboolean transposed = smt_cli_options_has (options, "transpose");
  const char *const *sequence = smt_cli_options_get_all (options, "sequence");
  SmtOrder parties = smt_view_get_order (*view);
  SmtOrder mechanisms = smt_view_get_mechanism_order (*view);

  read_order (options, "sort", &parties);
  read_order (options, "sort-rows", transposed ? &mechanisms : &parties);
  read_order (options, "sort-columns", transposed ? &parties : &mechanisms);
  take (view, smt_view_with_order (*view, parties));
  take (view, smt_view_with_mechanism_order (*view, mechanisms));
  /* Of either list, ids that are not of its side are passed over. */
  take (view, smt_view_with_party_sequence (*view, sequence));
  take (view, smt_view_with_mechanism_sequence (*view, sequence));
}

/* Adds the id of a band, which may be given without what it is a band of. */
static void
add_band (GStrvBuilder *ids,
          const char   *word)
{
  gboolean is_none = g_str_equal (word, "none");

  if (strchr (word, ':') != NULL)
    {
      g_strv_builder_add (ids, word);
      return;
    }
  if (g_ascii_isdigit (word[0]) || is_none)
    g_strv_builder_take (ids, g_strconcat ("region:", word, NULL));
  if (!g_ascii_isdigit (word[0]))
    g_strv_builder_take (ids, g_strconcat ("kind:", word, NULL));
}

static void
take_groups (SmtView             **view,
             const SmtCliOptions  *options)
{
  const char *const *groups = smt_cli_options_get_all (options, "group");
  const char *const *words = smt_cli_options_get_all (options, "collapse");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) collapsed = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    add_band (builder, words[i]);
  collapsed = g_strv_builder_end (builder);

  take (view, smt_view_with_by_region (*view, g_strv_contains (groups, "region")));
  take (view, smt_view_with_by_kind (*view, g_strv_contains (groups, "kind")));
  take (view, smt_view_with_collapsed (*view, (const char *const *) collapsed));
}

static void
add_facets (GStrvBuilder        *facets,
            const SmtCliOptions *options,
            const char          *name,
            const char          *facet)
{
  const char *const *words = smt_cli_options_get_all (options, name);

  for (guint i = 0; words[i] != NULL; i++)
    g_strv_builder_take (facets, g_strconcat (facet, ":", words[i], NULL));
}

/* Listings filter by more than a view can say; a timeline by what it says. */
static void
take_timeline (SmtView             **view,
               const SmtCliOptions  *options)
{
  g_autoptr (SmtEdtf) from = smt_cli_options_dup_date (options, "from");
  g_autoptr (SmtEdtf) to = smt_cli_options_dup_date (options, "to");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) facets = NULL;

  if (smt_cli_options_get_command (options) != &smt_command_timeline)
    return;

  add_facets (builder, options, "kind", "type");
  add_facets (builder, options, "topic", "topic");
  facets = g_strv_builder_end (builder);
  take (view, smt_view_with_facets (*view, (const char *const *) facets));
  take (view, smt_view_with_window (*view, from, to));
  if (g_strcmp0 (smt_cli_options_get (options, "lanes"), "topics") == 0)
    take (view, smt_view_with_lanes (*view, SMT_LANES_TOPICS));
}

static void
take_comparison (SmtView             **view,
                 const SmtCliOptions  *options)
{
  if (smt_cli_options_get_command (options) != &smt_command_compare)
    return;

  take (view, smt_view_with_compared (*view, smt_cli_options_get_arguments (options)));
  take (view, smt_view_with_only_differences (*view,
                                              smt_cli_options_has (options, "only-differences")));
}

/* 0 if it is not given. */
static guint
get_number (const SmtCliOptions *options,
            const char          *name)
{
  const char *value = smt_cli_options_get (options, name);
  guint64 number = 0;

  if (value != NULL)
    g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &number, NULL);
  return number;
}

/**
 * smt_cli_options_build_view:
 * @self: options with a command
 * @dataset: (nullable): of what is asked
 *
 * Returns: (transfer full): the view asked for. Its ids are not checked.
 */
SmtView *
smt_cli_options_build_view (const SmtCliOptions *self,
                            SmtDataset          *dataset)
{
  SmtView *view = smt_view_new ();
  g_autoptr (SmtEdtf) at = smt_cli_options_dup_date (self, "at");

  take (&view, smt_view_with_page (view, get_page (self)));
  take_entity (&view, self, dataset);
  take (&view, smt_view_with_at (view, at));
  take (&view, smt_view_with_mechanisms (view,
                                         smt_cli_options_get_all (self, "mechanism")));
  take (&view, smt_view_with_parties (view, smt_cli_options_get_all (self, "party")));
  take (&view, smt_view_with_roles (view, smt_cli_options_get_all (self, "role")));
  take (&view, smt_view_with_according_to (view,
                                           smt_cli_options_get (self, "according-to")));
  take (&view, smt_view_with_text (view, smt_cli_options_get (self, "text")));
  take (&view, smt_view_with_transposed (view, smt_cli_options_has (self, "transpose")));
  take (&view, smt_view_with_organisations (view,
                                            smt_cli_options_has (self, "organisations")));
  take_orders (&view, self);
  take_groups (&view, self);
  take_timeline (&view, self);
  take_comparison (&view, self);
  take (&view, smt_view_with_beside (view, smt_cli_options_get (self, "beside")));
  if (g_strcmp0 (smt_cli_options_get (self, "count"), "members") == 0)
    take (&view, smt_view_with_counting (view, SMT_COUNTING_MEMBERS));
  take (&view, smt_view_with_regions (view, smt_cli_options_get_all (self, "region")));
  take (&view, smt_view_with_signs (view, smt_cli_options_get_all (self, "sign")));
  take (&view, smt_view_with_at_least (view, get_number (self, "at-least")));
  take (&view, smt_view_with_sets (view, smt_cli_options_get_all (self, "all-of"),
                                   smt_cli_options_get_all (self, "none-of")));
  return view;
}
