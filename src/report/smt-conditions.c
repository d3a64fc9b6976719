/* smt-conditions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a view is filtered by, as one sentence, for whom has the answer and not
 * the view. A view keeps the conditions of all pages; those of its own count.
 */

#include "smt-conditions.h"

#include <string.h>

#include "smt-condition-sentence.h"
#include "smt-facets.h"
#include "smt-glyph.h"
#include "smt-i18n.h"
#include "smt-template.h"
#include "smt-timeline-scene.h"
#include "smt-view-page.h"

typedef struct
{
  SmtAsk       *ask;
  GStrvBuilder *words;
} Conditions;

/* @format has one %s. */
static void
add (Conditions *self,
     const char *format,
     const char *value)
{
  const char *translated = smt_ask_translate (self->ask, format);

  g_strv_builder_take (self->words, g_strdup_printf (translated, value));
}

static char *
dup_name (SmtAsk     *ask,
          const char *id)
{
  return smt_condition_dup_name (ask->dataset, ask->language, id);
}

static char *
dup_role (SmtAsk     *ask,
          const char *role)
{
  return smt_condition_dup_role (ask->dataset, ask->language, role);
}

static char *
dup_sign (SmtAsk     *ask,
          const char *sign)
{
  SmtGlyph glyph;

  return g_strdup (smt_glyph_find (sign, &glyph)
                   ? smt_ask_translate (ask, smt_glyph_get_label (glyph)) : sign);
}

static char *
dup_region (SmtAsk     *ask,
            const char *region)
{
  if (g_str_equal (region, "none"))
    return g_strdup (smt_ask_translate (ask, N_("none stated")));
  return smt_language_dup_region (ask->language, region);
}

static void
add_list (Conditions         *self,
          const char         *format,
          const char *const  *ids,
          char             *(*dup) (SmtAsk     *ask,
                                    const char *id))
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (ids[0] == NULL)
    return;

  for (guint i = 0; ids[i] != NULL; i++)
    g_strv_builder_take (builder, dup (self->ask, ids[i]));
  names = g_strv_builder_end (builder);
  list = smt_language_format_list (self->ask->language, (const char *const *) names);
  add (self, format, list);
}

static void
add_terms (Conditions        *self,
           const char        *format,
           const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (self->ask, ids[i]);

      add (self, format, name);
    }
}

static void
add_number (Conditions *self,
            const char *singular,
            const char *plural,
            guint       n)
{
  if (n > 0)
    g_strv_builder_take (self->words,
                         g_strdup_printf (smt_language_translate_plural (self->ask->language,
                                                                         singular, plural, n),
                                          n));
}

static void
add_matrix (Conditions *self)
{
  SmtView *view = self->ask->view;

  add_terms (self, N_("In %s"), smt_view_get_all_of (view));
  add_list (self, N_("In at least one of %s"), smt_view_get_any_of (view), dup_name);
  add_terms (self, N_("Not in %s"), smt_view_get_none_of (view));
  add_list (self, N_("Role: %s"), smt_view_get_roles (view), dup_role);
  add_list (self, N_("Sign: %s"), smt_view_get_signs (view), dup_sign);
  add_list (self, N_("Region: %s"), smt_view_get_regions (view), dup_region);
  add_number (self, NP_("At least %u membership", "At least %u memberships"),
              smt_view_get_at_least (view));
  add_number (self, NP_("Only %u party", "Only %u parties"),
              g_strv_length ((char **) smt_view_get_parties (view)));
  add_number (self, NP_("Only %u mechanism", "Only %u mechanisms"),
              g_strv_length ((char **) smt_view_get_mechanisms (view)));
}

static SmtFacets *
new_facets (SmtAsk *ask)
{
  SmtEntityType type = SMT_ENTITY_MECHANISM;

  if (smt_view_get_page (ask->view) == SMT_PAGE_TIMELINE)
    return smt_timeline_facets_new (ask->dataset, ask->view, ask->language);

  smt_page_get_entity_type (smt_view_get_page (ask->view), &type);
  return smt_facets_new (ask->dataset, smt_dataset_get_list (ask->dataset, type), ask->index,
                         ask->day, ask->language);
}

static void
add_facets (Conditions *self)
{
  const char *const *conditions = smt_view_get_facets (self->ask->view);
  g_autoptr (SmtFacets) facets = NULL;

  if (conditions[0] == NULL)
    return;

  facets = new_facets (self->ask);
  for (guint i = 0; conditions[i] != NULL; i++)
    {
      const char *colon = strchr (conditions[i], ':');
      SmtEntityType type;

      /* Kinds of marks are kinds of entities. */
      if (g_str_has_prefix (conditions[i], "type:") &&
          smt_entity_type_from_name (colon + 1, &type))
        g_strv_builder_add (self->words,
                            smt_ask_translate (self->ask, smt_entity_type_get_label (type)));
      else
        g_strv_builder_take (self->words,
                             smt_facets_dup_condition (facets, conditions[i],
                                                       self->ask->language));
    }
}

static void
add_window (Conditions *self)
{
  const SmtEdtf *from = smt_view_get_from (self->ask->view);
  const SmtEdtf *to = smt_view_get_to (self->ask->view);
  g_autofree char *first = smt_ask_dup_date (self->ask, from);
  g_autofree char *last = smt_ask_dup_date (self->ask, to);
  const char *words = N_("From {first} to {last}");

  if (from == NULL && to == NULL)
    return;
  if (to == NULL)
    words = N_("From {first} on");
  if (from == NULL)
    words = N_("Up to {last}");

  g_strv_builder_take (self->words, smt_template_fill (smt_ask_translate (self->ask, words),
                                                       "first", first, "last", last, NULL));
}

static void
add_page (Conditions *self)
{
  SmtView *view = self->ask->view;
  SmtPage page = smt_view_get_page (view);
  const char *text = smt_view_get_text (view);

  if (page == SMT_PAGE_SEARCH)
    return;
  if (page == SMT_PAGE_COMPARE)
    {
      if (smt_view_get_only_differences (view))
        g_strv_builder_add (self->words, smt_ask_translate (self->ask, N_("Only differences")));
      return;
    }

  if (text != NULL && *text != '\0')
    add (self, N_("Name contains “%s”"), text);
  if (page == SMT_PAGE_MATRIX)
    {
      add_matrix (self);
      return;
    }
  add_facets (self);
  if (page == SMT_PAGE_TIMELINE)
    {
      add_list (self, N_("In %s"), smt_view_get_mechanisms (view), dup_name);
      add_window (self);
    }
}

/**
 * smt_conditions_dup_sentence:
 * @ask: what is asked, of a dataset
 *
 * Returns: (transfer full): what its view is filtered by, or that it is not
 */
char *
smt_conditions_dup_sentence (SmtAsk *ask)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Conditions self = { ask, builder };
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;

  add_page (&self);
  if (ask->conditions != NULL)
    g_strv_builder_addv (builder, (const char **) ask->conditions);
  words = g_strv_builder_end (builder);
  if (words[0] == NULL)
    return g_strdup (smt_ask_translate (ask, N_("Nothing is filtered.")));

  list = smt_language_join_clauses (ask->language, words);
  /* TRANSLATORS: {conditions} are what is shown, with ";" between them: "Region:
   * Asia; In EAS" */
  return smt_template_fill (smt_ask_translate (ask, N_("Filtered by: {conditions}.")),
                            "conditions", list, NULL);
}
