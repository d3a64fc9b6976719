/* smt-matrix-command-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one list of what can be done to a matrix: by which name, what undoing it
 * is called, what it shows of a view, and the view that it makes. Menus, legend,
 * chips and keys name these commands and nothing else.
 */

#include "smt-matrix-command-list.h"

#include <glib/gi18n.h>

#include "smt-core-enums.h"

static GVariant *
new_word (GType type,
          int   value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  return g_variant_new_string (g_enum_get_value (words, value)->value_nick);
}

/* FALSE for a word that there is not. */
static gboolean
read_word (GType     type,
           GVariant *variant,
           int      *value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);
  GEnumValue *word = g_enum_get_value_by_nick (words, g_variant_get_string (variant, NULL));

  if (word != NULL)
    *value = word->value;
  return word != NULL;
}

static GVariant *
get_reading (SmtView    *view,
             const char *argument)
{
  return new_word (SMT_TYPE_READING, smt_view_get_reading (view));
}

static SmtView *
set_reading (SmtSession              *session,
             const SmtMatrixPlaceIds *place,
             GVariant                *value,
             const char              *argument)
{
  int reading;

  return read_word (SMT_TYPE_READING, value, &reading)
         ? smt_view_with_reading (smt_session_get_view (session), reading) : NULL;
}

static GVariant *
get_display (SmtView    *view,
             const char *argument)
{
  return new_word (SMT_TYPE_DISPLAY, smt_view_get_display (view));
}

static SmtView *
set_display (SmtSession              *session,
             const SmtMatrixPlaceIds *place,
             GVariant                *value,
             const char              *argument)
{
  int display;

  return read_word (SMT_TYPE_DISPLAY, value, &display)
         ? smt_view_with_display (smt_session_get_view (session), display) : NULL;
}

static SmtView *
set_next_display (SmtSession              *session,
                  const SmtMatrixPlaceIds *place,
                  GVariant                *value,
                  const char              *argument)
{
  SmtDisplay display = smt_view_get_display (smt_session_get_view (session));

  return smt_view_with_display (smt_session_get_view (session), (display + 1) % (SMT_DISPLAY_WORDS + 1));
}

static GVariant *
get_transposed (SmtView    *view,
                const char *argument)
{
  return g_variant_new_boolean (smt_view_get_transposed (view));
}

static SmtView *
set_transposed (SmtSession              *session,
                const SmtMatrixPlaceIds *place,
                GVariant                *value,
                const char              *argument)
{
  return smt_view_with_transposed (smt_session_get_view (session), g_variant_get_boolean (value));
}

static GVariant *
get_by_region (SmtView    *view,
               const char *argument)
{
  return g_variant_new_boolean (smt_view_get_by_region (view));
}

static SmtView *
set_by_region (SmtSession              *session,
               const SmtMatrixPlaceIds *place,
               GVariant                *value,
               const char              *argument)
{
  return smt_view_with_by_region (smt_session_get_view (session), g_variant_get_boolean (value));
}

static GVariant *
get_by_kind (SmtView    *view,
             const char *argument)
{
  return g_variant_new_boolean (smt_view_get_by_kind (view));
}

static SmtView *
set_by_kind (SmtSession              *session,
             const SmtMatrixPlaceIds *place,
             GVariant                *value,
             const char              *argument)
{
  return smt_view_with_by_kind (smt_session_get_view (session), g_variant_get_boolean (value));
}

static GVariant *
get_party_order (SmtView    *view,
                 const char *argument)
{
  return new_word (SMT_TYPE_ORDER, smt_view_get_order (view));
}

static SmtView *
set_party_order (SmtSession              *session,
                 const SmtMatrixPlaceIds *place,
                 GVariant                *value,
                 const char              *argument)
{
  int order;

  return read_word (SMT_TYPE_ORDER, value, &order)
         ? smt_view_with_order (smt_session_get_view (session), order) : NULL;
}

static GVariant *
get_mechanism_order (SmtView    *view,
                     const char *argument)
{
  return new_word (SMT_TYPE_ORDER, smt_view_get_mechanism_order (view));
}

static SmtView *
set_mechanism_order (SmtSession              *session,
                     const SmtMatrixPlaceIds *place,
                     GVariant                *value,
                     const char              *argument)
{
  int order;

  return read_word (SMT_TYPE_ORDER, value, &order)
         ? smt_view_with_mechanism_order (smt_session_get_view (session), order) : NULL;
}

static GVariant *
get_role (SmtView    *view,
          const char *argument)
{
  return g_variant_new_boolean (g_strv_contains (smt_view_get_roles (view), argument));
}

static SmtView *
set_role (SmtSession              *session,
          const SmtMatrixPlaceIds *place,
          GVariant                *value,
          const char              *argument)
{
  g_auto (GStrv) roles = smt_strv_toggle (smt_view_get_roles (smt_session_get_view (session)), argument);

  return smt_view_with_roles (smt_session_get_view (session), (const char *const *) roles);
}

static GVariant *
get_sign (SmtView    *view,
          const char *argument)
{
  return g_variant_new_boolean (g_strv_contains (smt_view_get_signs (view), argument));
}

static SmtView *
set_sign (SmtSession              *session,
          const SmtMatrixPlaceIds *place,
          GVariant                *value,
          const char              *argument)
{
  g_auto (GStrv) signs = smt_strv_toggle (smt_view_get_signs (smt_session_get_view (session)), argument);

  return smt_view_with_signs (smt_session_get_view (session), (const char *const *) signs);
}

static GVariant *
get_region (SmtView    *view,
            const char *argument)
{
  return g_variant_new_boolean (g_strv_contains (smt_view_get_regions (view), argument));
}

static SmtView *
set_region (SmtSession              *session,
            const SmtMatrixPlaceIds *place,
            GVariant                *value,
            const char              *argument)
{
  g_auto (GStrv) regions = smt_strv_toggle (smt_view_get_regions (smt_session_get_view (session)), argument);

  return smt_view_with_regions (smt_session_get_view (session), (const char *const *) regions);
}

static GVariant *
get_at_least (SmtView    *view,
              const char *argument)
{
  return g_variant_new_take_string (g_strdup_printf ("%u", smt_view_get_at_least (view)));
}

static SmtView *
set_at_least (SmtSession              *session,
              const SmtMatrixPlaceIds *place,
              GVariant                *value,
              const char              *argument)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (g_variant_get_string (value, NULL), 10, 0, G_MAXINT,
                                   &number, NULL))
    return NULL;
  return smt_view_with_at_least (smt_session_get_view (session), number);
}

static SmtView *
add_all_of (SmtSession              *session,
            const SmtMatrixPlaceIds *place,
            GVariant                *value,
            const char              *argument)
{
  return smt_matrix_view_with_term (session, g_variant_get_string (value, NULL), FALSE);
}

static SmtView *
add_none_of (SmtSession              *session,
             const SmtMatrixPlaceIds *place,
             GVariant                *value,
             const char              *argument)
{
  return smt_matrix_view_with_term (session, g_variant_get_string (value, NULL), TRUE);
}

static SmtView *
require (SmtSession              *session,
         const SmtMatrixPlaceIds *place,
         GVariant                *value,
         const char              *argument)
{
  return smt_matrix_view_with_terms (session, place, FALSE);
}

static SmtView *
exclude (SmtSession              *session,
         const SmtMatrixPlaceIds *place,
         GVariant                *value,
         const char              *argument)
{
  return smt_matrix_view_with_terms (session, place, TRUE);
}

static SmtView *
remove_filter (SmtSession              *session,
               const SmtMatrixPlaceIds *place,
               GVariant                *value,
               const char              *argument)
{
  return smt_matrix_view_without_filter (session, g_variant_get_string (value, NULL));
}

static SmtView *
remove_filters (SmtSession              *session,
                const SmtMatrixPlaceIds *place,
                GVariant                *value,
                const char              *argument)
{
  return smt_matrix_view_without_filters (session);
}

static SmtView *
select_members (SmtSession              *session,
                const SmtMatrixPlaceIds *place,
                GVariant                *value,
                const char              *argument)
{
  return smt_matrix_view_with_member (session, place, g_variant_get_string (value, NULL));
}

static SmtView *
select_mechanisms (SmtSession              *session,
                   const SmtMatrixPlaceIds *place,
                   GVariant                *value,
                   const char              *argument)
{
  return smt_matrix_view_with_joined (session, place, g_variant_get_string (value, NULL));
}

static SmtView *
show_selection (SmtSession              *session,
                const SmtMatrixPlaceIds *place,
                GVariant                *value,
                const char              *argument)
{
  return smt_matrix_view_with_selection (session);
}

static SmtView *
show_all (SmtSession              *session,
          const SmtMatrixPlaceIds *place,
          GVariant                *value,
          const char              *argument)
{
  return smt_matrix_view_with_all (session);
}

static SmtView *
clear_selection (SmtSession              *session,
                 const SmtMatrixPlaceIds *place,
                 GVariant                *value,
                 const char              *argument)
{
  return smt_view_with_selection (smt_session_get_view (session), NULL, NULL);
}

static SmtView *
collapse_all (SmtSession              *session,
              const SmtMatrixPlaceIds *place,
              GVariant                *value,
              const char              *argument)
{
  return smt_matrix_view_with_collapsed (session, TRUE);
}

static SmtView *
expand_all (SmtSession              *session,
            const SmtMatrixPlaceIds *place,
            GVariant                *value,
            const char              *argument)
{
  return smt_matrix_view_with_collapsed (session, FALSE);
}

static SmtView *
toggle_band (SmtSession              *session,
             const SmtMatrixPlaceIds *place,
             GVariant                *value,
             const char              *argument)
{
  g_auto (GStrv) collapsed = NULL;

  if (place->band == NULL)
    return NULL;

  collapsed = smt_strv_toggle (smt_view_get_collapsed (smt_session_get_view (session)), place->band);
  return smt_view_with_collapsed (smt_session_get_view (session), (const char *const *) collapsed);
}

/* A date that is none compares with nothing. */
static SmtView *
compare_with (SmtSession              *session,
              const SmtMatrixPlaceIds *place,
              GVariant                *value,
              const char              *argument)
{
  g_autoptr (SmtEdtf) before = smt_edtf_parse (g_variant_get_string (value, NULL), NULL);

  return smt_view_with_before (smt_session_get_view (session), before);
}

static SmtView *
step_earlier (SmtSession              *session,
              const SmtMatrixPlaceIds *place,
              GVariant                *value,
              const char              *argument)
{
  return smt_matrix_view_with_step (session, FALSE);
}

static SmtView *
step_later (SmtSession              *session,
            const SmtMatrixPlaceIds *place,
            GVariant                *value,
            const char              *argument)
{
  return smt_matrix_view_with_step (session, TRUE);
}

static gboolean
has_selection (SmtView *view)
{
  return smt_view_get_selected_parties (view)[0] != NULL ||
         smt_view_get_selected_mechanisms (view)[0] != NULL;
}

static gboolean
has_choice (SmtView *view)
{
  return smt_view_get_parties (view)[0] != NULL || smt_view_get_mechanisms (view)[0] != NULL;
}

static gboolean
has_bands (SmtView *view)
{
  return smt_view_get_by_region (view) || smt_view_get_by_kind (view);
}

static const SmtMatrixCommand commands[] = {
  { "reading", N_("Change What Is Shown"), "s", get_reading, set_reading },
  { "display", N_("Change How It Is Shown"), "s", get_display, set_display },
  { "next-display", N_("Change How It Is Shown"), NULL, NULL, set_next_display },
  { "transposed", N_("Transpose"), NULL, get_transposed, set_transposed },
  { "by-region", N_("Group Parties by Region"), NULL, get_by_region, set_by_region },
  { "by-kind", N_("Group Mechanisms by Kind"), NULL, get_by_kind, set_by_kind },
  { "party-order", NULL, "s", get_party_order, set_party_order },
  { "mechanism-order", NULL, "s", get_mechanism_order, set_mechanism_order },
  { "at-least", N_("Filter by Number"), "s", get_at_least, set_at_least },
  { "all-of", N_("Filter by Mechanism"), "s", NULL, add_all_of },
  { "none-of", N_("Filter by Mechanism"), "s", NULL, add_none_of },
  { "require", N_("Filter by Mechanism"), NULL, NULL, require },
  { "exclude", N_("Filter by Mechanism"), NULL, NULL, exclude },
  { "remove-filter", N_("Remove Filter"), "s", NULL, remove_filter },
  { "remove-filters", N_("Remove Filters"), NULL, NULL, remove_filters },
  { "select-members", N_("Select Members"), "s", NULL, select_members },
  { "select-memberships", N_("Select Mechanisms"), "s", NULL, select_mechanisms },
  { "show-selection", N_("Show Only Selection"), NULL, NULL, show_selection, has_selection },
  { "show-all", N_("Show All"), NULL, NULL, show_all, has_choice },
  { "clear-selection", N_("Clear Selection"), NULL, NULL, clear_selection, has_selection },
  { "toggle-band", N_("Fold Group"), NULL, NULL, toggle_band, has_bands },
  { "collapse-all", N_("Fold Groups"), NULL, NULL, collapse_all, has_bands },
  { "expand-all", N_("Unfold Groups"), NULL, NULL, expand_all, has_bands },
  { "compare", N_("Compare Dates"), "s", NULL, compare_with },
  { "earlier", N_("Change Date"), NULL, NULL, step_earlier },
  { "later", N_("Change Date"), NULL, NULL, step_later },
};

/* One action for each role, each sign where no role is, and each region. */
const SmtMatrixCommand smt_matrix_role_command =
  { "role", N_("Filter by Role"), NULL, get_role, set_role };
const SmtMatrixCommand smt_matrix_sign_command =
  { "sign", N_("Filter by Sign"), NULL, get_sign, set_sign };
const SmtMatrixCommand smt_matrix_region_command =
  { "region", N_("Filter by Region"), NULL, get_region, set_region };

static const char *const party_orders[] = {
  [SMT_ORDER_FILE] = N_("Sort Parties as in the Dataset"),
  [SMT_ORDER_NAME] = N_("Sort Parties by Name"),
  [SMT_ORDER_COUNT] = N_("Sort Parties by Number"),
  [SMT_ORDER_JOINED] = N_("Sort Parties by First Joining"),
  [SMT_ORDER_REGION] = N_("Sort Parties by Region"),
  [SMT_ORDER_KIND] = N_("Sort Parties by Kind"),
  [SMT_ORDER_HAND] = N_("Sort Parties by Hand"),
  [SMT_ORDER_SIMILARITY] = N_("Sort Parties by Similarity"),
};

static const char *const mechanism_orders[] = {
  [SMT_ORDER_FILE] = N_("Sort Mechanisms as in the Dataset"),
  [SMT_ORDER_NAME] = N_("Sort Mechanisms by Name"),
  [SMT_ORDER_COUNT] = N_("Sort Mechanisms by Number"),
  [SMT_ORDER_JOINED] = N_("Sort Mechanisms by First Joining"),
  [SMT_ORDER_REGION] = N_("Sort Mechanisms by Region"),
  [SMT_ORDER_KIND] = N_("Sort Mechanisms by Kind"),
  [SMT_ORDER_HAND] = N_("Sort Mechanisms by Hand"),
  [SMT_ORDER_SIMILARITY] = N_("Sort Mechanisms by Similarity"),
};

/**
 * smt_matrix_commands_list:
 * @n_commands: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_commands): all commands but those of
 *   roles, signs and regions
 */
const SmtMatrixCommand *
smt_matrix_commands_list (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * smt_matrix_command_get_title:
 * @view: what the command made
 *
 * Returns: (transfer none): what undoing it is called: "Sort Parties by Name"
 */
const char *
smt_matrix_command_get_title (const SmtMatrixCommand *self,
                              SmtView                *view)
{
  if (self->title != NULL)
    return _(self->title);
  return g_str_equal (self->name, "party-order")
         ? _(party_orders[smt_view_get_order (view)])
         : _(mechanism_orders[smt_view_get_mechanism_order (view)]);
}
