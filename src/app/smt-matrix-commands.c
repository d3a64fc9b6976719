/* smt-matrix-commands.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands of a matrix do: each makes, of the view of a session, the
 * view that is wanted. None of them changes anything; %NULL stands for a command
 * that has nothing to do.
 */

#include "smt-matrix-commands.h"

#include <string.h>

#include "smt-change-days.h"
#include "smt-matrix-scene.h"

static SmtView *
get_view (SmtSession *session)
{
  return smt_session_get_view (session);
}

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

/**
 * smt_strv_toggle:
 *
 * Returns: (transfer full): @strv with @string at its end, or without it if it
 *   is in there
 */
char **
smt_strv_toggle (const char *const *strv,
                 const char        *string)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; strv[i] != NULL; i++)
    if (!g_str_equal (strv[i], string))
      g_strv_builder_add (builder, strv[i]);
  if (!g_strv_contains (strv, string))
    g_strv_builder_add (builder, string);

  return g_strv_builder_end (builder);
}

static SmtMatrixScene *
new_scene (SmtSession *session,
           SmtView    *view)
{
  return smt_matrix_scene_new (smt_session_get_dataset (session),
                               smt_session_get_index (session), view,
                               smt_session_get_language (session));
}

/* The matrix as it is seen, without bands and with parties as rows. */
static SmtMatrixScene *
new_plain_scene (SmtSession *session,
                 SmtView    *of)
{
  g_autoptr (SmtView) view = smt_view_dup_plain (of);

  return new_scene (session, view);
}

/* Who, of those on @other, holds a role with what is at @position of @axis; who
 * possibly does is among them. */
static char **
list_held (SmtMatrixScene *scene,
           SmtAxis         axis,
           guint           position)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  SmtAxis other = axis == SMT_AXIS_ROWS ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, other); i++)
    {
      SmtMatrixCell cell = axis == SMT_AXIS_ROWS
                           ? smt_matrix_scene_get_cell (scene, position, i)
                           : smt_matrix_scene_get_cell (scene, i, position);

      if (cell.counts)
        g_strv_builder_add (ids, smt_matrix_scene_get_entry (scene, other, i)->id);
    }

  return g_strv_builder_end (ids);
}

/* What is named, or else the first that is selected, or else where one is. */
static const char *
choose (const char        *which,
        const char *const *selected,
        const char        *here)
{
  if (*which != '\0')
    return which;
  return selected[0] != NULL ? selected[0] : here;
}

/**
 * smt_matrix_view_with_member:
 * @place: where one is
 * @which: id of a mechanism; "" for the first that is selected, or else for the
 *   one where one is
 *
 * Returns: (transfer full) (nullable): the view with the members of a mechanism
 *   selected
 */
SmtView *
smt_matrix_view_with_member (SmtSession              *session,
                             const SmtMatrixPlaceIds *place,
                             const char              *which)
{
  const char *const *selected = smt_view_get_selected_mechanisms (get_view (session));
  const char *id = choose (which, selected, place->mechanism);
  g_autoptr (SmtMatrixScene) scene = new_plain_scene (session, get_view (session));
  g_auto (GStrv) parties = NULL;
  guint position;

  if (id == NULL || !smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, id, &position))
    return NULL;

  parties = list_held (scene, SMT_AXIS_COLUMNS, position);
  return smt_view_with_selection (get_view (session), (const char *const *) parties, NULL);
}

/**
 * smt_matrix_view_of_members:
 * @id: that of a mechanism
 *
 * Returns: (transfer full) (nullable): the matrix with the members of the mechanism
 *   selected, from wherever one is; %NULL if it is not in the matrix
 */
SmtView *
smt_matrix_view_of_members (SmtSession *session,
                            const char *id)
{
  g_autoptr (SmtView) matrix = smt_view_with_page (get_view (session), SMT_PAGE_MATRIX);
  /* What a list was filtered by is no concern of the matrix. */
  g_autoptr (SmtView) view = smt_view_with_text (matrix, NULL);
  g_autoptr (SmtMatrixScene) scene = new_plain_scene (session, view);
  g_auto (GStrv) parties = NULL;
  guint position;

  if (!smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, id, &position))
    return NULL;

  parties = list_held (scene, SMT_AXIS_COLUMNS, position);
  return smt_view_with_selection (view, (const char *const *) parties, NULL);
}

/**
 * smt_matrix_view_with_joined:
 * @place: where one is
 * @which: id of a party; "" likewise
 *
 * Returns: (transfer full) (nullable): the view with the mechanisms of a party
 *   selected
 */
SmtView *
smt_matrix_view_with_joined (SmtSession              *session,
                             const SmtMatrixPlaceIds *place,
                             const char              *which)
{
  const char *const *selected = smt_view_get_selected_parties (get_view (session));
  const char *id = choose (which, selected, place->party);
  g_autoptr (SmtMatrixScene) scene = new_plain_scene (session, get_view (session));
  g_auto (GStrv) mechanisms = NULL;
  guint position;

  if (id == NULL || !smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, id, &position))
    return NULL;

  mechanisms = list_held (scene, SMT_AXIS_ROWS, position);
  return smt_view_with_selection (get_view (session), NULL, (const char *const *) mechanisms);
}

/**
 * smt_matrix_view_with_selection:
 *
 * Returns: (transfer full): the view with only what is selected; of a side on
 *   which nothing is, all
 */
SmtView *
smt_matrix_view_with_selection (SmtSession *session)
{
  SmtView *now = get_view (session);
  const char *const *parties = smt_view_get_selected_parties (now);
  const char *const *mechanisms = smt_view_get_selected_mechanisms (now);
  SmtView *view = smt_view_ref (now);

  if (parties[0] != NULL)
    take (&view, smt_view_with_parties (view, parties));
  if (mechanisms[0] != NULL)
    take (&view, smt_view_with_mechanisms (view, mechanisms));
  return view;
}

/**
 * smt_matrix_view_with_all:
 *
 * Returns: (transfer full): the view with all parties and mechanisms, as far as
 *   its filters leave them
 */
SmtView *
smt_matrix_view_with_all (SmtSession *session)
{
  g_autoptr (SmtView) view = smt_view_with_parties (get_view (session), NULL);

  return smt_view_with_mechanisms (view, NULL);
}

static char **
remove_from (const char *const *strv,
             const char        *string)
{
  return g_strv_contains (strv, string) ? smt_strv_toggle (strv, string)
                                        : g_strdupv ((char **) strv);
}

/**
 * smt_matrix_view_with_term:
 * @mechanism: id of a mechanism
 * @none_of: whether parties shall be in none, rather than in all
 *
 * Returns: (transfer full): the view with only parties that are, or are not, in
 *   a mechanism; without that condition if it has it
 */
SmtView *
smt_matrix_view_with_term (SmtSession *session,
                           const char *mechanism,
                           gboolean    none_of)
{
  SmtView *view = get_view (session);
  const char *const *same = none_of ? smt_view_get_none_of (view)
                                    : smt_view_get_all_of (view);
  const char *const *opposite = none_of ? smt_view_get_all_of (view)
                                        : smt_view_get_none_of (view);
  g_auto (GStrv) changed = smt_strv_toggle (same, mechanism);
  g_auto (GStrv) other = remove_from (opposite, mechanism);

  return smt_view_with_sets (view, (const char *const *) (none_of ? other : changed),
                             (const char *const *) (none_of ? changed : other));
}

/**
 * smt_matrix_view_with_any_term:
 * @mechanism: id of a mechanism
 *
 * Returns: (transfer full): the view with a mechanism among those of which parties
 *   shall be in one at least; without it if it has it
 */
SmtView *
smt_matrix_view_with_any_term (SmtSession *session,
                               const char *mechanism)
{
  SmtView *view = get_view (session);
  g_auto (GStrv) changed = smt_strv_toggle (smt_view_get_any_of (view), mechanism);

  return smt_view_with_any_of (view, (const char *const *) changed);
}

/**
 * smt_matrix_view_with_terms:
 * @place: where one is
 *
 * Returns: (transfer full) (nullable): likewise, for the mechanisms that are
 *   selected, or else for the one where one is
 */
SmtView *
smt_matrix_view_with_terms (SmtSession              *session,
                            const SmtMatrixPlaceIds *place,
                            gboolean                 none_of)
{
  SmtView *now = get_view (session);
  const char *const *terms = smt_view_get_selected_mechanisms (now);

  if (terms[0] == NULL)
    return place->mechanism != NULL
           ? smt_matrix_view_with_term (session, place->mechanism, none_of) : NULL;

  return none_of ? smt_view_with_sets (now, smt_view_get_all_of (now), terms)
                 : smt_view_with_sets (now, terms, smt_view_get_none_of (now));
}

/* The id after the colon of a filter's name; NULL if it is another filter. */
static const char *
get_id (const char *filter,
        const char *name)
{
  gsize length = strlen (name);

  return strncmp (filter, name, length) == 0 && filter[length] == ':'
         ? filter + length + 1 : NULL;
}

/**
 * smt_matrix_view_without_filter:
 * @filter: "text", "roles", "signs", "regions", "at-least", "parties",
 *   "mechanisms", "before", "any-of", or "all-of" and "none-of" with the id of a mechanism after a colon
 *
 * Returns: (transfer full) (nullable): the view without one of its conditions
 */
SmtView *
smt_matrix_view_without_filter (SmtSession *session,
                                const char *filter)
{
  SmtView *view = get_view (session);

  if (g_str_equal (filter, "text"))
    return smt_view_with_text (view, NULL);
  if (g_str_equal (filter, "roles"))
    return smt_view_with_roles (view, NULL);
  if (g_str_equal (filter, "signs"))
    return smt_view_with_signs (view, NULL);
  if (g_str_equal (filter, "regions"))
    return smt_view_with_regions (view, NULL);
  if (g_str_equal (filter, "at-least"))
    return smt_view_with_at_least (view, 0);
  if (g_str_equal (filter, "parties"))
    return smt_view_with_parties (view, NULL);
  if (g_str_equal (filter, "mechanisms"))
    return smt_view_with_mechanisms (view, NULL);
  if (g_str_equal (filter, "before"))
    return smt_view_with_before (view, NULL);
  if (g_str_equal (filter, "any-of"))
    return smt_view_with_any_of (view, NULL);
  if (get_id (filter, "all-of") != NULL)
    return smt_matrix_view_with_term (session, get_id (filter, "all-of"), FALSE);
  if (get_id (filter, "none-of") != NULL)
    return smt_matrix_view_with_term (session, get_id (filter, "none-of"), TRUE);
  return NULL;
}

/**
 * smt_matrix_view_without_filters:
 *
 * Returns: (transfer full): the view with everything there is in it
 */
SmtView *
smt_matrix_view_without_filters (SmtSession *session)
{
  SmtView *view = smt_view_ref (get_view (session));

  take (&view, smt_view_with_text (view, NULL));
  take (&view, smt_view_with_roles (view, NULL));
  take (&view, smt_view_with_signs (view, NULL));
  take (&view, smt_view_with_regions (view, NULL));
  take (&view, smt_view_with_at_least (view, 0));
  take (&view, smt_view_with_parties (view, NULL));
  take (&view, smt_view_with_mechanisms (view, NULL));
  take (&view, smt_view_with_sets (view, NULL, NULL));
  take (&view, smt_view_with_any_of (view, NULL));
  return view;
}

static void
add_bands (SmtMatrixScene *scene,
           SmtAxis         axis,
           GStrvBuilder   *ids)
{
  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (scene, axis, i);

      if (entry->band != NULL)
        g_strv_builder_add (ids, entry->id);
    }
}

/**
 * smt_matrix_view_with_collapsed:
 *
 * Returns: (transfer full): the view with all of its groups collapsed, or none
 */
SmtView *
smt_matrix_view_with_collapsed (SmtSession *session,
                                gboolean    collapsed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (collapsed)
    {
      g_autoptr (SmtMatrixScene) scene = new_scene (session, get_view (session));

      add_bands (scene, SMT_AXIS_ROWS, builder);
      add_bands (scene, SMT_AXIS_COLUMNS, builder);
    }
  ids = g_strv_builder_end (builder);
  return smt_view_with_collapsed (get_view (session), (const char *const *) ids);
}

/* All of an axis as they stand, with @id before @before, or last. */
static char **
list_moved (SmtMatrixScene *scene,
            SmtAxis         axis,
            const char     *id,
            const char     *before)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      const char *other = smt_matrix_scene_get_entry (scene, axis, i)->id;

      if (g_strcmp0 (other, before) == 0)
        g_strv_builder_add (ids, id);
      if (!g_str_equal (other, id))
        g_strv_builder_add (ids, other);
    }
  if (before == NULL)
    g_strv_builder_add (ids, id);

  return g_strv_builder_end (ids);
}

/**
 * smt_matrix_view_with_moved:
 * @parties: whether a party is moved, rather than a mechanism
 * @id: what is moved
 * @before: (nullable): before what; %NULL, to the end
 *
 * Returns: (transfer full) (nullable): the view with an order made by hand: as
 *   it is, but for one that is elsewhere
 */
SmtView *
smt_matrix_view_with_moved (SmtSession *session,
                            gboolean    parties,
                            const char *id,
                            const char *before)
{
  g_autoptr (SmtMatrixScene) scene = new_plain_scene (session, get_view (session));
  SmtAxis axis = parties ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS;
  g_auto (GStrv) ids = NULL;
  SmtView *view;
  guint position;

  if (g_strcmp0 (id, before) == 0 ||
      !smt_matrix_scene_find_entry (scene, axis, id, &position) ||
      (before != NULL && !smt_matrix_scene_find_entry (scene, axis, before, &position)))
    return NULL;

  ids = list_moved (scene, axis, id, before);
  if (parties)
    {
      view = smt_view_with_order (get_view (session), SMT_ORDER_HAND);
      take (&view, smt_view_with_party_sequence (view, (const char *const *) ids));
    }
  else
    {
      view = smt_view_with_mechanism_order (get_view (session), SMT_ORDER_HAND);
      take (&view, smt_view_with_mechanism_sequence (view, (const char *const *) ids));
    }
  return view;
}

/**
 * smt_matrix_view_with_step:
 *
 * Returns: (transfer full) (nullable): the view as of the next day, or the last
 *   before, at which a membership changed
 */
SmtView *
smt_matrix_view_with_step (SmtSession *session,
                           gboolean    forward)
{
  g_autoptr (GArray) days = smt_change_days_find (smt_session_get_index (session));
  g_autoptr (SmtEdtf) at = NULL;
  SmtDay day;

  if (!smt_change_days_step (days, smt_session_get_day (session), forward, &day))
    return NULL;

  at = smt_edtf_new_day (day);
  return smt_view_with_at (get_view (session), at);
}
